import { passkeyOperations } from "@/lib/contracts/passkeys";
import { readSessionClaim, writeSessionCookie } from "@/lib/server/auth/session-cookie";
import { deviceOf } from "@/lib/server/http/device-of";
import { otherMethods } from "@/lib/server/http/other-methods";
import { passkeySite } from "@/lib/server/http/passkey-site";
import { serve } from "@/lib/server/http/serve";
import { signInWithPasskey } from "@/lib/server/services/passkeys/sign-in-with-passkey";

export const POST = serve(passkeyOperations.signInWithPasskey, async ({ context, body, request }) => {
  const where = { ...passkeySite(request), device: deviceOf(request), replaces: await readSessionClaim() };
  await writeSessionCookie(await signInWithPasskey(body.credential, { ...context, ...where }));
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
