import { emailOperations } from "@/lib/contracts/email";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { requestReset, resetByMail } from "@/lib/server/services/accounts/reset-by-mail";

export const POST = serve(emailOperations.requestPasswordReset, ({ context, body }) =>
  requestReset(context, body.email),
);

export const PUT = serve(emailOperations.resetPassword, ({ context, body }) => resetByMail(context, body));

export const { GET, HEAD, PATCH, DELETE, OPTIONS } = otherMethods({ POST, PUT });
