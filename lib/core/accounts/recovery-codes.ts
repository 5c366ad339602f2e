/** So many codes are made at once. */
export const RECOVERY_CODES = 10;

/** 24 letters of five bits each: 120 random bits, so that a plain hash of a code tells nothing. */
const LENGTH = 24;

/** No 0, 1, I, O: nobody can mistake one for another. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** New codes, in groups of four to be read and typed. */
export function makeRecoveryCodes(randomBytes: (size: number) => Uint8Array): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
    return inGroups(letters);
  });
}

/** A code, or the secret of an authenticator app, as it is easiest to type. */
export function inGroups(text: string): string {
  return text.match(/.{1,4}/g)?.join("-") ?? "";
}

/** A code as it was typed, with nothing in it but what counts. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase();
}
