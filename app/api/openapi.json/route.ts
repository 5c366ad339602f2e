import { serviceOperations } from "@/lib/contracts/health";
import { openApi } from "@/lib/contracts/openapi/document";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";

export const GET = serve(serviceOperations.getApiDescription, () => openApi());

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
