import { createEntityBody } from "@/lib/contracts/own-facts";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond, respondEmpty } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { changeEntity, removeOwn } from "@/lib/server/services/own-bank/change-own";

interface Params {
  readonly entityId: string;
}

export const PUT = actorRoute<Params>(async (request, context, { entityId }) =>
  respond(await changeEntity(context, entityId, await parseBody(request, createEntityBody))),
);

export const DELETE = actorRoute<Params>(async (_request, context, { entityId }) => {
  await removeOwn(context, "entity", entityId);
  return respondEmpty();
});
