import { randomUUID } from "node:crypto";
import { createSourceBody } from "@/lib/contracts/own-facts";
import { parseBody } from "@/lib/server/http/parse-request";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { addSource } from "@/lib/server/services/own-bank/add-source";

export const POST = actorRoute(async (request, context) =>
  respond(await addSource({ ...context, newId: randomUUID }, await parseBody(request, createSourceBody)), 201),
);
