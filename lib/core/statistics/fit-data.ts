import type { Calibration } from "@/lib/core/statistics/calibration";

interface FitCounts {
  /** Answers learned from, and the latest ones that were kept back to judge by. */
  readonly training: number;
  readonly heldOut: number;
}

/** What came of a fit. */
export type FitData =
  | { readonly status: "failed" }
  | ({ readonly status: "too-few" } & FitCounts)
  | ({
      readonly status: "kept" | "no-better";
      readonly weights: readonly number[];
      /** The weights before, and the fitted ones, on the answers kept back. */
      readonly before: Calibration;
      readonly after: Calibration;
    } & FitCounts);
