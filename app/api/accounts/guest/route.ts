import { accountOperations } from "@/lib/contracts/account";
import { writeSessionCookie } from "@/lib/server/auth/session-cookie";
import { deviceOf } from "@/lib/server/http/device-of";
import { networkFrom } from "@/lib/server/http/network-of";
import { otherMethods } from "@/lib/server/http/other-methods";
import { reply } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { createGuest } from "@/lib/server/services/accounts/create-guest";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { findActor } from "@/lib/server/services/accounts/sessions";
import { requireWithin } from "@/lib/server/services/limits/require-within";

/** Whoever has a session already keeps it. */
export const POST = serve(accountOperations.startGuestSession, async ({ context, body, request }) => {
  const { now } = context;
  const actor = await context.findActor();
  if (actor !== undefined) return reply(200, await readAccount({ actor, now }));
  await requireWithin("guestFromNetwork", networkFrom(request.headers));
  const session = await createGuest({ ...context, device: deviceOf(request) }, body);
  const guest = await findActor(session, now);
  if (guest === undefined) throw new Error("The guest's session was not kept.");
  await writeSessionCookie(session);
  return reply(201, await readAccount({ actor: guest, now }));
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
