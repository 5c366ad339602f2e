/** The arithmetic mean; 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample covariance, 1/(n-1) sum (x - mean x)(y - mean y), of two series of equal length; 0 of fewer than two. */
export function covarianceOf(xs: readonly number[], ys: readonly number[]): number {
  if (xs.length < 2) return 0;
  const [meanX, meanY] = [meanOf(xs), meanOf(ys)];
  let sum = 0;
  for (const [index, x] of xs.entries()) sum += (x - meanX) * ((ys[index] ?? meanY) - meanY);
  return withoutDust(sum / (xs.length - 1));
}

/** Sample variance, 1/(n-1) sum (x - mean x)^2; 0 of fewer than two. */
export function varianceOf(values: readonly number[]): number {
  return covarianceOf(values, values);
}

/** Sums of marks that are equal on paper differ in the last binary digits: that is no variance. */
const DUST = 1e-12;

function withoutDust(value: number): number {
  return Math.abs(value) < DUST ? 0 : value;
}
