import { fitOperations } from "@/lib/contracts/fits";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readFit, startFit } from "@/lib/server/services/fitting/start-fit";

export const GET = serve(fitOperations.getFit, async ({ context }) => ({ fit: await readFit(context) }));

export const POST = serve(fitOperations.startFit, ({ context }) => startFit(context));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });
