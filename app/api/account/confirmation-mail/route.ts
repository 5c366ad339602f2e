import { emailOperations } from "@/lib/contracts/email";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { sendConfirmation } from "@/lib/server/services/accounts/own-email";

export const POST = serve(emailOperations.sendConfirmation, ({ context }) => sendConfirmation(context));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
