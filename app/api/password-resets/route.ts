import { emailOperations } from "@/lib/contracts/email";
import { networkFrom } from "@/lib/server/http/network-of";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { requestReset, resetByMail } from "@/lib/server/services/accounts/reset-by-mail";
import { requireWithin } from "@/lib/server/services/limits/require-within";

export const POST = serve(emailOperations.requestPasswordReset, async ({ context, body, request }) => {
  await requireWithin("resetFromNetwork", networkFrom(request.headers));
  await requestReset(context, body.email);
});

export const PUT = serve(emailOperations.resetPassword, async ({ context, body, request }) => {
  await requireWithin("resetFromNetwork", networkFrom(request.headers));
  await resetByMail(context, body);
});

export const { GET, HEAD, PATCH, DELETE, OPTIONS } = otherMethods({ POST, PUT });
