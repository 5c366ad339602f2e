import { ownFactOperations } from "@/lib/contracts/own-facts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { changeEntity, removeOwn } from "@/lib/server/services/own-bank/change-own";

export const PUT = serve(ownFactOperations.updateEntity, ({ context, params, body }) =>
  changeEntity(context, params.entityId, body),
);

export const DELETE = serve(ownFactOperations.deleteEntity, ({ context, params }) =>
  removeOwn(context, "entity", params.entityId),
);

export const { GET, HEAD, POST, PATCH, OPTIONS } = otherMethods({ PUT, DELETE });
