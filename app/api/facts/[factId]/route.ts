import { provenanceOperations } from "@/lib/contracts/provenance";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { readFact } from "@/lib/server/services/facts/read-fact";

export const GET = serve(provenanceOperations.getFact, ({ context, params }) => readFact(context, params.factId));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
