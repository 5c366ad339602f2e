import { accountOperations } from "@/lib/contracts/account";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { createAccount } from "@/lib/server/services/accounts/create-account";

export const POST = serve(accountOperations.createAccount, async ({ context, body }) => {
  await createAccount({ ...context, actor: await context.findActor() }, body);
  return { email: body.email, name: body.name, next: "sign-in" as const };
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
