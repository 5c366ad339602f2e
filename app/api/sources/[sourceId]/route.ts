import { ownFactOperations } from "@/lib/contracts/own-facts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { changeSource, removeOwn } from "@/lib/server/services/own-bank/change-own";

export const PUT = serve(ownFactOperations.updateSource, ({ context, params, body }) =>
  changeSource(context, params.sourceId, body),
);

export const DELETE = serve(ownFactOperations.deleteSource, ({ context, params }) =>
  removeOwn(context, "source", params.sourceId),
);

export const { GET, HEAD, POST, PATCH, OPTIONS } = otherMethods({ PUT, DELETE });
