import { passkeyOperations } from "@/lib/contracts/passkeys";
import { otherMethods } from "@/lib/server/http/other-methods";
import { passkeySite } from "@/lib/server/http/passkey-site";
import { serve } from "@/lib/server/http/serve";
import { prepareNewPasskey } from "@/lib/server/services/passkeys/challenges";

export const POST = serve(passkeyOperations.prepareNewPasskey, async ({ context, request }) => ({
  ...(await prepareNewPasskey(context, passkeySite(request))),
}));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
