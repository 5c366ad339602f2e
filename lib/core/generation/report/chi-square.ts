/** Sum of the squared distances from an even split, in units of what an even split expects. */
export function chiSquareOfEven(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return expected === 0 ? 0 : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/**
 * Probability of a chi-square as large as this by chance: the upper regularised incomplete gamma function Q(df/2, x/2),
 * by its finite sum for even and odd degrees of freedom (Abramowitz & Stegun 1964, 26.4.4 and 26.4.5).
 */
export function chiSquareP(x: number, degrees: number): number {
  if (x <= 0) return 1;
  const isEven = degrees % 2 === 0;
  let term = isEven ? Math.exp(-x / 2) : Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2);
  let sum = isEven ? term : 2 * upperNormal(Math.sqrt(x));
  for (let step = isEven ? 2 : 1; step < degrees; step += 2) {
    if (isEven) term *= x / step;
    else if (step > 1) term *= x / step;
    sum += term;
  }
  return sum;
}

/** Probability of a standard normal above z, to 1e-7 (Abramowitz & Stegun 1964, 26.2.17). */
function upperNormal(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z);
  const tail =
    t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
