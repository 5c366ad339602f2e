import { adminOperations } from "@/lib/contracts/admin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { retryAllMail } from "@/lib/server/services/administration/read-jobs";

export const POST = serve(adminOperations.retryMail, async ({ context }) => ({ retried: await retryAllMail(context) }));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
