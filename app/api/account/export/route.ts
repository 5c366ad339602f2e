import { accountOperations } from "@/lib/contracts/account";
import { otherMethods } from "@/lib/server/http/other-methods";
import { Reply } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { exportAccount } from "@/lib/server/services/accounts/export-account";

export const GET = serve(accountOperations.exportAccount, async ({ context }) => {
  const headers = { "content-disposition": 'attachment; filename="colloquy-export.json"' };
  return new Reply(200, await exportAccount(context), headers);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
