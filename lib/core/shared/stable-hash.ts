import { createHash } from "node:crypto";

/** Separates the parts of a hash, so that ("ab", "c") and ("a", "bc") differ. */
const SEPARATOR = "\u001f";

function digest(parts: readonly (string | number)[]): Buffer {
  return createHash("sha256").update(parts.join(SEPARATOR), "utf8").digest();
}

/** The first 96 bits of SHA-256 over the parts, as 24 hexadecimal digits: the same on every machine. */
export function stableId(...parts: readonly (string | number)[]): string {
  return digest(parts).subarray(0, 12).toString("hex");
}

/** A whole number from 0 to 2^32 - 1 that depends on nothing but the parts. */
export function stableNumber(...parts: readonly (string | number)[]): number {
  return digest(parts).readUInt32BE(0);
}

/** A UUID (version 8, RFC 9562: made from a hash) that depends on nothing but the parts. */
export function stableUuid(...parts: readonly (string | number)[]): string {
  const bytes = Buffer.from(digest(parts).subarray(0, 16));
  bytes.writeUInt8(((bytes.readUInt8(6) & 0x0f) | 0x80) >>> 0, 6);
  bytes.writeUInt8(((bytes.readUInt8(8) & 0x3f) | 0x80) >>> 0, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
