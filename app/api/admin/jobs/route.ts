import { adminOperations } from "@/lib/contracts/admin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readJobs } from "@/lib/server/services/administration/read-jobs";

export const GET = serve(adminOperations.listJobs, ({ context }) => readJobs(context));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
