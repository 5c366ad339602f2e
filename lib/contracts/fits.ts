import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";
import { calibration } from "@/lib/contracts/statistics";

export const fitView = z.object({
  id: z.string(),
  status: z
    .enum(["running", "kept", "no-better", "too-few", "failed"])
    .describe("`kept`: the fitted weights are in use; `no-better`: the ones before predicted as well, and stay."),
  startedAt: instant,
  result: z
    .object({
      training: z.int().describe("The number of answers it was fitted to."),
      heldOut: z.int().describe("The latest answers, kept back to judge it by, with the weights before and after."),
      before: calibration.nullable(),
      after: calibration.nullable(),
    })
    .nullable(),
});
export type FitView = z.infer<typeof fitView>;

export const latestFit = z.object({ fit: fitView.nullable() });

export const fitOperations = operations("Account", {
  getFit: {
    method: "get",
    path: "/api/account/fits",
    access: "signedIn",
    summary: "Get your last fit",
    description: "The last time your schedule was personalised, and how much better it predicts since.",
    answers: { 200: latestFit },
  },
  startFit: {
    method: "post",
    path: "/api/account/fits",
    access: "signedIn",
    summary: "Personalise your schedule",
    description:
      "Starts fitting the scheduler to your answers in the background. The new parameters are used only if they predict better. If a fit is already running, you get that one.",
    answers: { 201: fitView },
    errors: ["too-many-requests"],
  },
});
