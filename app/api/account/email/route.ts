import { emailOperations } from "@/lib/contracts/email";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { changeEmail } from "@/lib/server/services/accounts/own-email";

export const PUT = serve(emailOperations.changeEmail, ({ context, body }) => changeEmail(context, body));

export const { GET, HEAD, POST, PATCH, DELETE, OPTIONS } = otherMethods({ PUT });
