import { courseOperations } from "@/lib/contracts/courses";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readInvitation } from "@/lib/server/services/courses/join-course";

export const GET = serve(courseOperations.getInvitation, ({ context, params }) =>
  readInvitation(context, params.joinCode),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
