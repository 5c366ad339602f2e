import { adminOperations } from "@/lib/contracts/admin";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import { requireAdministrator } from "@/lib/server/services/access/require-administrator";
import { changePerson, readPerson } from "@/lib/server/services/administration/people";

export const GET = serve(adminOperations.getPerson, ({ context, params }) => readPerson(context, params.userId));

export const PATCH = serve(
  adminOperations.updatePerson,
  ({ context, params, body }) => changePerson(context, params.userId, body),
  { authorize: async ({ context }) => requireAdministrator(context) },
);

export const { POST, PUT, DELETE, OPTIONS } = otherMethods({ GET, PATCH });
