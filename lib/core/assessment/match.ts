/** "near": right but for a slip or a missing part; it counts as right, and memory takes it as recalled with help. */
export type Verdict = "right" | "near" | "wrong";

export interface Match {
  readonly verdict: Verdict;
  readonly reason:
    | "exact"
    | "within-tolerance"
    | "typo"
    | "less-precise" // the year without the month that was asked for
    | "another-answer" // it is, or is nearer to, the name of something else
    | "different"
    | "unreadable" // no number, or more than one; no date
    | "empty"
    | "too-long";
}
