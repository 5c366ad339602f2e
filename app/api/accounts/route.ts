import { randomUUID } from "node:crypto";
import { createAccountBody } from "@/lib/contracts/account";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { openRoute } from "@/lib/server/http/route";
import { createAccount } from "@/lib/server/services/accounts/create-account";

export const POST = openRoute(async (request, { findActor, now }) => {
  const body = await parseBody(request, createAccountBody);
  await createAccount({ actor: await findActor(), now, newId: randomUUID }, body);
  return respond({ email: body.email, name: body.name, next: "sign-in" }, 201);
});
