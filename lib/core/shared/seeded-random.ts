/**
 * A number from 0 to just below 1 that depends on nothing but a text: chance that comes out the same on every machine
 * and at every replay. FNV-1a over the text, then the last mixing of MurmurHash3; 32 bits. No secret is safe with it.
 */
export function seededNumber(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
