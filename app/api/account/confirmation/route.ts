import { emailOperations } from "@/lib/contracts/email";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { confirmEmail } from "@/lib/server/services/accounts/own-email";

export const POST = serve(emailOperations.confirmEmail, async ({ context, body }) => ({
  email: await confirmEmail(context, body.token),
}));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
