import { ownFactOperations } from "@/lib/contracts/own-facts";
import { otherMethods } from "@/lib/server/http/other-methods";
import { reply } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { requireAuthor } from "@/lib/server/services/access/require-editor";
import { makeFact } from "@/lib/server/services/facts/make-fact";
import { previewFact } from "@/lib/server/services/facts/preview-fact";

export const POST = serve(
  ownFactOperations.createFact,
  async ({ context, body }) =>
    body.check ? reply(200, await previewFact(context, body)) : reply(201, await makeFact(context, body)),
  { authorize: ({ context }) => requireAuthor(context.actor) },
);

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
