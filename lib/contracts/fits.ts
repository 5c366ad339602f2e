import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";

const bin = z.object({
  from: z.number(),
  to: z.number(),
  answers: z.int(),
  recalled: z.int(),
  predicted: z.number(),
  observed: z.number(),
  low: z.number(),
  high: z.number(),
});

/** How well some weights predicted the answers that were kept back. */
const fitCalibration = z.object({
  answers: z.int(),
  logLoss: z.number().nullable(),
  rmse: z.number().nullable(),
  bins: z.array(bin),
});

export const fitView = z.object({
  id: z.string(),
  /** `kept`: the fitted weights are in force; `no-better`: the ones before predicted as well, and stay. */
  status: z.enum(["running", "kept", "no-better", "too-few", "failed"]),
  startedAt: instant,
  result: z
    .object({
      /** Answers learned from. */
      training: z.int(),
      /** The latest ones, which were only judged by. */
      heldOut: z.int(),
      before: fitCalibration.nullable(),
      after: fitCalibration.nullable(),
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
    description: "The last time that the scheduler was fitted to your answers, and how much better it predicts since.",
    answers: { 200: latestFit },
  },
  startFit: {
    method: "post",
    path: "/api/account/fits",
    access: "signedIn",
    summary: "Personalise your schedule",
    description:
      "Starts fitting the scheduler to your answers, in the background. The new weights are kept only where they predict better. While a fit is running you get that one.",
    answers: { 201: fitView },
  },
});
