import { passkeyOperations } from "@/lib/contracts/passkeys";
import { otherMethods } from "@/lib/server/http/other-methods";
import { passkeySite } from "@/lib/server/http/passkey-site";
import { serve } from "@/lib/server/http/serve";
import { addPasskey, listPasskeys } from "@/lib/server/services/passkeys/edit-passkeys";

export const GET = serve(passkeyOperations.listPasskeys, ({ context }) => listPasskeys(context));

export const POST = serve(passkeyOperations.addPasskey, ({ context, body, request }) =>
  addPasskey({ ...context, ...passkeySite(request) }, body),
);

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });
