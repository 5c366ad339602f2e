import { studyOperations } from "@/lib/contracts/study";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readPracticeCards } from "@/lib/server/services/study/read-practice-cards";

export const GET = serve(studyOperations.getPracticeCards, ({ context, query }) => readPracticeCards(context, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
