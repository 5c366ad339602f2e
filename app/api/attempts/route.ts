import { attemptOperations } from "@/lib/contracts/attempts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serveBySession } from "@/lib/server/http/serve";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";

export const POST = serveBySession(attemptOperations.createAttempt, ({ context, body }) => startAttempt(context, body));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
