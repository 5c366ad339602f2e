import { passkeyOperations } from "@/lib/contracts/passkeys";
import { networkFrom } from "@/lib/server/http/network-of";
import { otherMethods } from "@/lib/server/http/other-methods";
import { passkeySite } from "@/lib/server/http/passkey-site";
import { serve } from "@/lib/server/http/serve";
import { preparePasskeySignIn } from "@/lib/server/services/passkeys/challenges";

export const POST = serve(passkeyOperations.preparePasskeySignIn, async ({ context: { now }, request }) => ({
  ...(await preparePasskeySignIn({ now, network: networkFrom(request.headers) }, passkeySite(request))),
}));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
