import { flagOperations } from "@/lib/contracts/flags";
import { otherMethods } from "@/lib/server/http/other-methods";
import { reply } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { answerFlag } from "@/lib/server/services/flags/answer-flag";
import { listFlags } from "@/lib/server/services/flags/list-flags";
import { raiseFlag } from "@/lib/server/services/flags/raise-flag";

export const GET = serve(flagOperations.listFlags, ({ context, query }) => listFlags(context, query));

export const POST = serve(flagOperations.createFlag, async ({ context, body }) => {
  const { flag, isNew } = await raiseFlag(context, body);
  return reply(isNew ? 201 : 200, flag);
});

export const PATCH = serve(flagOperations.answerFlag, ({ context, body }) => answerFlag(context, body));

export const { PUT, DELETE, OPTIONS } = otherMethods({ GET, POST, PATCH });
