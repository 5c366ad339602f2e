import { adminOperations } from "@/lib/contracts/admin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { listAllCourses } from "@/lib/server/services/administration/all-courses";

export const GET = serve(adminOperations.listAllCourses, ({ context, query }) => listAllCourses(context, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
