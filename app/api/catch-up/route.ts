import { catchUpOperations } from "@/lib/contracts/catch-up";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readCatchUp, startCatchUp, undoCatchUp } from "@/lib/server/services/study/catch-up";

export const GET = serve(catchUpOperations.getCatchUp, ({ context, query }) => readCatchUp(context, query.days));

export const PUT = serve(catchUpOperations.startCatchUp, ({ context, body }) => startCatchUp(context, body));

export const DELETE = serve(catchUpOperations.undoCatchUp, ({ context }) => undoCatchUp(context));

export const { POST, PATCH, OPTIONS } = otherMethods({ GET, PUT, DELETE });
