import { proofOperations } from "@/lib/contracts/proof";
import { networkFrom } from "@/lib/server/http/network-of";
import { otherMethods } from "@/lib/server/http/other-methods";
import { passkeySite } from "@/lib/server/http/passkey-site";
import { serve } from "@/lib/server/http/serve";
import { confirmIdentity, readProof } from "@/lib/server/services/identity/confirm-identity";

export const GET = serve(proofOperations.getProof, ({ context }) => readProof(context));

export const POST = serve(proofOperations.confirmIdentity, ({ context, body, request }) =>
  confirmIdentity({ ...context, ...passkeySite(request), network: networkFrom(request.headers) }, body),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });
