import { studyOperations } from "@/lib/contracts/study";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serveBySession } from "@/lib/server/http/serve";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";

export const GET = serveBySession(studyOperations.getReviewQueue, ({ context, query }) =>
  readReviewQueue(context, query),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
