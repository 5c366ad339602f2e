import { factVersionOperations } from "@/lib/contracts/fact-versions";
import { otherMethods } from "@/lib/server/http/other-methods";
import { reply } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { requireMayChange } from "@/lib/server/services/access/require-editor";
import { changeFact } from "@/lib/server/services/facts/change-fact";
import { previewChange } from "@/lib/server/services/facts/preview-change";
import { readFactVersions } from "@/lib/server/services/facts/read-fact-versions";

export const GET = serve(factVersionOperations.listFactVersions, ({ context, params }) =>
  readFactVersions(context, params.factId),
);

export const POST = serve(
  factVersionOperations.changeFact,
  async ({ context, params: { factId }, body }) =>
    body.check
      ? reply(200, await previewChange(context, factId, body))
      : reply(201, await changeFact(context, factId, body)),
  { authorize: ({ context, params }) => requireMayChange(context, params.factId) },
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET, POST });
