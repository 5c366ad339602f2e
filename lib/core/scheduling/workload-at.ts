/** What a desired retention means in work. */
export interface Workload {
  readonly retention: number;
  /** Mean over the days ahead, of all cards together. */
  readonly reviewsPerDay: number;
}

/** The reviews a day at any desired retention, between those reckoned. */
export function workloadAt(reckoned: readonly Workload[], retention: number): number {
  const after = reckoned.findIndex((one) => one.retention >= retention);
  const high = reckoned[after === -1 ? reckoned.length - 1 : after];
  const low = reckoned[Math.max(0, after - 1)] ?? high;
  if (high === undefined || low === undefined) return 0;
  if (after <= 0 || high.retention === low.retention) return high.reviewsPerDay;
  const share = (retention - low.retention) / (high.retention - low.retention);
  return low.reviewsPerDay + share * (high.reviewsPerDay - low.reviewsPerDay);
}
