import { updateAccountBody } from "@/lib/contracts/account";
import { clearSessionCookie } from "@/lib/server/auth/session-cookie";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond, respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { deleteAccount } from "@/lib/server/services/accounts/delete-account";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { updateAccount } from "@/lib/server/services/accounts/update-account";

export const GET = actorRoute(async (_request, context) => respond(await readAccount(context)));

export const PATCH = actorRoute(async (request, context) =>
  respond(await updateAccount(context, await parseBody(request, updateAccountBody))),
);

export const DELETE = actorRoute(async (_request, context) => {
  await deleteAccount(context);
  await clearSessionCookie();
  return respondEmpty();
});
