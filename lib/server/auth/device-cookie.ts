import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { secret, sessionCookieOptions } from "@/lib/server/auth/session-cookie";

const NAME = "colloquy-device";
/** Longer than any session: someone who comes back after a year comes back on a device that is known. */
const SECONDS = 400 * 24 * 60 * 60;
/** So many accounts are remembered on one device, the latest ones. */
const MOST_ACCOUNTS = 5;

/**
 * What a device is called for an account that has been signed in to on it before; undefined elsewhere. Tries of others
 * do not count against it. The cookie says nothing of whose the accounts are, and opens none.
 */
export async function knownDevice(email: string): Promise<string | undefined> {
  const { nonce, marks } = await readCookie();
  const mark = markOf(nonce, email);
  return marks.some((one) => isSame(one, mark)) ? `${nonce} ${mark}` : undefined;
}

/** Remembers that an account has been signed in to on this device. */
export async function rememberDevice(email: string): Promise<void> {
  const { nonce, marks } = await readCookie();
  const mark = markOf(nonce, email);
  const value = [nonce, mark, ...marks.filter((one) => one !== mark)].slice(0, MOST_ACCOUNTS + 1).join(".");
  (await cookies()).set(NAME, value, {
    ...sessionCookieOptions(),
    path: "/api/auth",
    maxAge: SECONDS,
  });
}

async function readCookie(): Promise<{ readonly nonce: string; readonly marks: readonly string[] }> {
  const [nonce = "", ...marks] = (await cookies()).get(NAME)?.value.split(".") ?? [];
  return /^[\w-]{22}$/.test(nonce) ? { nonce, marks } : { nonce: randomBytes(16).toString("base64url"), marks: [] };
}

function markOf(nonce: string, email: string): string {
  return createHmac("sha256", secret()).update(`device ${nonce} ${email}`).digest("base64url").slice(0, 22);
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
