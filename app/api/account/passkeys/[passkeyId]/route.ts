import { passkeyOperations } from "@/lib/contracts/passkeys";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { removePasskey, renamePasskey } from "@/lib/server/services/passkeys/edit-passkeys";

export const PATCH = serve(passkeyOperations.renamePasskey, ({ context, params, body }) =>
  renamePasskey(context, params.passkeyId, body.name),
);

export const DELETE = serve(passkeyOperations.removePasskey, ({ context, params }) =>
  removePasskey(context, params.passkeyId),
);

export const { GET, HEAD, POST, PUT, OPTIONS } = otherMethods({ PATCH, DELETE });
