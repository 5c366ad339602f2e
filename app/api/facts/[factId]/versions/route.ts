import { randomUUID } from "node:crypto";
import { createFactVersionBody } from "@/lib/contracts/fact-versions";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { changeFact } from "@/lib/server/services/facts/change-fact";
import { previewChange } from "@/lib/server/services/facts/preview-change";
import { readFactVersions } from "@/lib/server/services/facts/read-fact-versions";
import { requireMayChange } from "@/lib/server/services/facts/require-editor";

interface Params {
  readonly factId: string;
}

export const GET = actorRoute<Params>(async (_request, context, { factId }) =>
  respond(await readFactVersions(context, factId)),
);

export const POST = actorRoute<Params>(async (request, context, { factId }) => {
  // Whoever may not do this learns that first, also where the body is wrong.
  await requireMayChange(context, factId);
  const body = await parseBody(request, createFactVersionBody);
  if (body.check) return respond(await previewChange(context, factId, body));
  return respond(await changeFact({ ...context, newId: randomUUID }, factId, body), 201);
});
