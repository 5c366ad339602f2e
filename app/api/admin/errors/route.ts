import { adminOperations } from "@/lib/contracts/admin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listErrors } from "@/lib/server/services/administration/list-errors";

export const GET = serve(adminOperations.listServerErrors, ({ context, query }) => listErrors(context, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
