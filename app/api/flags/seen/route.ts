import { flagOperations } from "@/lib/contracts/flags";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { seeAnswers } from "@/lib/server/services/flags/list-flags";

export const POST = serve(flagOperations.markFlagsSeen, ({ context, body }) => seeAnswers(context, body.ids));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
