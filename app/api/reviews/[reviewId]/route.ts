import { studyOperations } from "@/lib/contracts/study";
import { serve } from "@/lib/server/http/serve";
import { undoReview } from "@/lib/server/services/study/undo-review";

export const DELETE = serve(studyOperations.undoReview, ({ context, params }) => undoReview(context, params.reviewId));
