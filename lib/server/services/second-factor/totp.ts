import { Secret, TOTP } from "otpauth";
import type { Instant } from "@/lib/core/scheduling/review-record";

/** What every authenticator app can do (RFC 6238): six digits, another code every 30 seconds, HMAC-SHA-1. */
const CODES = { issuer: "Colloquy", algorithm: "SHA1", digits: 6, period: 30 } as const;
/** A phone's clock may be so many steps ahead or behind. */
const WINDOW = 1;
/** 160 bits, as RFC 4226 has it. */
const SECRET_BYTES = 20;

/** A new secret, in base32. */
export function makeSecret(randomBytes: (size: number) => Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(randomBytes(SECRET_BYTES)).buffer }).base32;
}

/** A secret as authenticator apps take it, under the name of an account. */
export function secretAddress(secret: string, label: string): string {
  return new TOTP({ ...CODES, secret, label }).toString();
}

/** The step (of 30 seconds since 1970) whose code this is; undefined where it is that of none about now. */
export function stepOf(code: string, secret: string, now: Instant): number | undefined {
  const totp = new TOTP({ ...CODES, secret });
  const delta = totp.validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? undefined : totp.counter({ timestamp: now }) + delta;
}
