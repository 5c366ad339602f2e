import { randomUUID } from "node:crypto";
import { createFactBody } from "@/lib/contracts/own-facts";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { makeFact } from "@/lib/server/services/facts/make-fact";
import { previewFact } from "@/lib/server/services/facts/preview-fact";
import { requireAuthor } from "@/lib/server/services/facts/require-editor";

export const POST = actorRoute(async (request, context) => {
  // Whoever may not do this learns that first, also where the body is wrong.
  await requireAuthor(context.actor);
  const body = await parseBody(request, createFactBody);
  const author = { ...context, newId: randomUUID };
  if (body.check) return respond(await previewFact(author, body));
  return respond(await makeFact(author, body), 201);
});
