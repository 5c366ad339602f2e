import { randomUUID } from "node:crypto";
import { respond } from "@/lib/server/http/respond";
import { actorRoute } from "@/lib/server/http/route";
import { readFit, startFit } from "@/lib/server/services/fitting/start-fit";

export const GET = actorRoute(async (_request, context) => respond({ fit: await readFit(context) }));

export const POST = actorRoute(async (_request, context) =>
  respond(await startFit({ ...context, newId: randomUUID }), 201),
);
