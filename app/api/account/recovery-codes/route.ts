import { secondFactorOperations } from "@/lib/contracts/second-factor";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { replaceRecoveryCodes } from "@/lib/server/services/second-factor/change-second-factor";

export const POST = serve(secondFactorOperations.replaceRecoveryCodes, ({ context }) => replaceRecoveryCodes(context));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
