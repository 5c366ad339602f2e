import { hash } from "node:crypto";

/** Separates the parts of a hash, so that ("ab", "c") and ("a", "bc") differ. */
const SEPARATOR = "\u001f";

/** SHA-256 over the parts, as 64 hexadecimal digits: the same on every machine. */
function digest(parts: readonly (string | number)[]): string {
  return hash("sha256", parts.join(SEPARATOR), "hex");
}

/** The first 96 bits of the hash of the parts, as 24 hexadecimal digits. */
export function stableId(...parts: readonly (string | number)[]): string {
  return digest(parts).slice(0, 24);
}

/** A whole number from 0 to 2^32 - 1 that depends on nothing but the parts. */
export function stableNumber(...parts: readonly (string | number)[]): number {
  return Number.parseInt(digest(parts).slice(0, 8), 16);
}

/** A UUID (version 8, RFC 9562: made from a hash) that depends on nothing but the parts. */
export function stableUuid(...parts: readonly (string | number)[]): string {
  const hex = digest(parts);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
