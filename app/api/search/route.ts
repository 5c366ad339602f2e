import { searchOperations } from "@/lib/contracts/search";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { search } from "@/lib/server/services/search/search";

export const GET = serve(searchOperations.search, ({ context, query }) => search(context, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
