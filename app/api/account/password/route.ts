import { sessionOperations } from "@/lib/contracts/sessions";
import { writeSessionCookie } from "@/lib/server/auth/session-cookie";
import { deviceOf } from "@/lib/server/http/device-of";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { changePassword } from "@/lib/server/services/accounts/change-password";

export const PUT = serve(sessionOperations.changePassword, async ({ context, body, request }) => {
  await writeSessionCookie(await changePassword({ ...context, device: deviceOf(request) }, body));
});

export const { GET, HEAD, POST, PATCH, DELETE, OPTIONS } = otherMethods({ PUT });
