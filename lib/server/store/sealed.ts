import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { env } from "@/lib/server/env";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own, which follows from NEXTAUTH_SECRET. */
function key(): Buffer {
  const { NEXTAUTH_SECRET } = env();
  if (NEXTAUTH_SECRET === undefined) throw new Error("NEXTAUTH_SECRET is not set: nothing can be encrypted.");
  return Buffer.from(hkdfSync("sha256", NEXTAUTH_SECRET, "", "colloquy: secrets in the database", KEY_BYTES));
}

/**
 * Encrypts a text for the database.
 * @param owner whose it is: in another's row it cannot be read
 */
export function seal(text: string, owner: string, randomBytes: (size: number) => Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key(), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text; undefined where it was encrypted with another secret or for someone else, or was changed. */
export function unseal(sealed: string, owner: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  try {
    const decipher = createDecipheriv(CIPHER, key(), nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag);
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return undefined;
  }
}
