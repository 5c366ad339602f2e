import { adminOperations } from "@/lib/contracts/admin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { addInstructor } from "@/lib/server/services/administration/all-courses";

export const PUT = serve(adminOperations.addInstructor, ({ context, params }) => addInstructor(context, params));

export const { GET, HEAD, POST, PATCH, DELETE, OPTIONS } = otherMethods({ PUT });
