import { randomUUID } from "node:crypto";
import { createGuestBody } from "@/lib/contracts/account";
import { writeSessionCookie } from "@/lib/server/auth/session-cookie";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { openRoute } from "@/lib/server/http/route";
import { createGuest } from "@/lib/server/services/accounts/create-guest";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { findActor } from "@/lib/server/services/accounts/sign-in";

/** Whoever has a session already keeps it. */
export const POST = openRoute(async (request, { findActor: findCurrent, now }) => {
  const body = await parseBody(request, createGuestBody);
  const actor = await findCurrent();
  if (actor !== undefined) return respond(await readAccount({ actor, now }), 200);
  const session = await createGuest({ now, newId: randomUUID }, body);
  const guest = await findActor(session);
  if (guest === undefined) throw new Error("The guest's session was not kept.");
  await writeSessionCookie(session);
  return respond(await readAccount({ actor: guest, now }), 201);
});
