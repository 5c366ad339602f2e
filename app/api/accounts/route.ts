import { accountOperations } from "@/lib/contracts/account";
import { writeSessionCookie } from "@/lib/server/auth/session-cookie";
import { deviceOf } from "@/lib/server/http/device-of";
import { networkFrom } from "@/lib/server/http/network-of";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { createAccount } from "@/lib/server/services/accounts/create-account";
import { requireWithin } from "@/lib/server/services/limits/require-within";

export const POST = serve(accountOperations.createAccount, async ({ context, body, request }) => {
  await requireWithin("signUpFromNetwork", networkFrom(request.headers));
  const actor = await context.findActor();
  const renewed = await createAccount({ ...context, actor, device: deviceOf(request) }, body);
  if (renewed !== undefined) await writeSessionCookie(renewed);
  return { email: body.email, name: body.name, next: "sign-in" as const };
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
