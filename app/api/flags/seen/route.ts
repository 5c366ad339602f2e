import { flagOperations } from "@/lib/contracts/flags";
import { serve } from "@/lib/server/http/serve";
import { seeAnswers } from "@/lib/server/services/flags/list-flags";

export const POST = serve(flagOperations.markFlagsSeen, ({ context, body }) => seeAnswers(context, body.ids));
