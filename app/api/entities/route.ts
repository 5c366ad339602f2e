import { randomUUID } from "node:crypto";
import { createEntityBody } from "@/lib/contracts/own-facts";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { addEntity } from "@/lib/server/services/own-bank/add-entity";

export const POST = actorRoute(async (request, context) =>
  respond(await addEntity({ ...context, newId: randomUUID }, await parseBody(request, createEntityBody)), 201),
);
