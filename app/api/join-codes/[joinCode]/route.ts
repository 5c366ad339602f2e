import { courseOperations } from "@/lib/contracts/courses";
import { serve } from "@/lib/server/http/serve";
import { readInvitation } from "@/lib/server/services/courses/join-course";

export const GET = serve(courseOperations.getInvitation, ({ context, params }) =>
  readInvitation(context, params.joinCode),
);
