import { ownFactOperations } from "@/lib/contracts/own-facts";
import { serve } from "@/lib/server/http/serve";
import { addSource } from "@/lib/server/services/own-bank/add-source";

export const POST = serve(ownFactOperations.createSource, ({ context, body }) => addSource(context, body));
