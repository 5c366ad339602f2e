import { accountOperations } from "@/lib/contracts/account";
import { clearSessionCookie } from "@/lib/server/auth/session-cookie";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { deleteAccount } from "@/lib/server/services/accounts/delete-account";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { updateAccount } from "@/lib/server/services/accounts/update-account";

export const GET = serve(accountOperations.getAccount, ({ context }) => readAccount(context));

export const PATCH = serve(accountOperations.updateAccount, ({ context, body }) => updateAccount(context, body));

export const DELETE = serve(accountOperations.deleteAccount, async ({ context }) => {
  await deleteAccount(context);
  await clearSessionCookie();
});

export const { POST, PUT, OPTIONS } = otherMethods({ GET, PATCH, DELETE });
