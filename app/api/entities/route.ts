import { ownFactOperations } from "@/lib/contracts/own-facts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { addEntity } from "@/lib/server/services/own-bank/add-entity";

export const POST = serve(ownFactOperations.createEntity, ({ context, body }) => addEntity(context, body));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
