import { courseOperations } from "@/lib/contracts/courses";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { joinCourse } from "@/lib/server/services/courses/join-course";

export const POST = serve(courseOperations.joinCourse, ({ context, body }) => joinCourse(context, body.joinCode));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
