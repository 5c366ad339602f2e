import { serviceOperations } from "@/lib/contracts/health";
import { openApi } from "@/lib/contracts/openapi/document";
import { serve } from "@/lib/server/http/serve";

export const GET = serve(serviceOperations.getApiDescription, () => openApi());
