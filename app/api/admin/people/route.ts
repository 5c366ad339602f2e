import { adminOperations } from "@/lib/contracts/admin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listPeople } from "@/lib/server/services/administration/people";

export const GET = serve(adminOperations.listPeople, ({ context, query }) => listPeople(context, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
