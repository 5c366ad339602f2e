import { ownFactOperations } from "@/lib/contracts/own-facts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { addSource } from "@/lib/server/services/own-bank/add-source";

export const POST = serve(ownFactOperations.createSource, ({ context, body }) => addSource(context, body));

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
