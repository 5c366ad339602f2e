import { createSourceBody } from "@/lib/contracts/own-facts";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond, respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { changeSource, removeOwn } from "@/lib/server/services/own-bank/change-own";

interface Params {
  readonly sourceId: string;
}

export const PUT = actorRoute<Params>(async (request, context, { sourceId }) =>
  respond(await changeSource(context, sourceId, await parseBody(request, createSourceBody))),
);

export const DELETE = actorRoute<Params>(async (_request, context, { sourceId }) => {
  await removeOwn(context, "source", sourceId);
  return respondEmpty();
});
