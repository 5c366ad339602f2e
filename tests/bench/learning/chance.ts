/** The same numbers each time, whatever order they are asked for in: chance by what it decides, so that runs are paired. */

/** A number from 0 to 1 that follows from these whole numbers (splitmix-like mixing; no cryptography). */
export function chanceOf(...keys: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const key of keys) {
    state = Math.imul(state ^ (key + 0x7f4a7c15), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
  }
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
  return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
}

/** A number of the standard normal distribution (Box-Muller). */
export function normalOf(...keys: readonly number[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chanceOf(...keys, 1)));
  return radius * Math.cos(2 * Math.PI * chanceOf(...keys, 2));
}
