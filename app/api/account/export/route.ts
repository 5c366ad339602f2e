import { accountOperations } from "@/lib/contracts/account";
import { respond } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { exportAccount } from "@/lib/server/services/accounts/export-account";

export const GET = serve(accountOperations.exportAccount, async ({ context }) => {
  const response = respond(await exportAccount(context));
  response.headers.set("content-disposition", 'attachment; filename="colloquy-export.json"');
  return response;
});
