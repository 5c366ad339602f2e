import { secondFactorOperations } from "@/lib/contracts/second-factor";
import { otherMethods } from "@/lib/server/http/other-methods";
import { serve } from "@/lib/server/http/serve";
import {
  prepareSecondFactor,
  readSecondFactor,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from "@/lib/server/services/second-factor/change-second-factor";

export const GET = serve(secondFactorOperations.getSecondFactor, ({ context }) => readSecondFactor(context));

export const POST = serve(secondFactorOperations.prepareSecondFactor, ({ context }) => prepareSecondFactor(context));

export const PUT = serve(secondFactorOperations.turnOnSecondFactor, ({ context, body }) =>
  turnOnSecondFactor(context, body),
);

export const DELETE = serve(secondFactorOperations.turnOffSecondFactor, ({ context }) => turnOffSecondFactor(context));

export const { PATCH, OPTIONS } = otherMethods({ GET, POST, PUT, DELETE });
