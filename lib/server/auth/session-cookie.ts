import { LRUCache } from "lru-cache";
import { cookies } from "next/headers";
import { decode, encode, type JWT } from "next-auth/jwt";
import type { Session } from "@/lib/core/shared/actor";
import { asId } from "@/lib/core/shared/ids";
import { env } from "@/lib/server/env";

/** Half a year: students come back for the next seminar. The session itself ends when it is signed out of. */
export const SESSION_SECONDS = 180 * 24 * 60 * 60;

/** Cookies are marked secure exactly where the address people use is https. */
export function usesSecureCookies(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

/** What cookies are signed and encrypted with. The launcher makes one at the first start; elsewhere it must be set. */
export function secret(): string {
  const { NEXTAUTH_SECRET } = env();
  if (NEXTAUTH_SECRET === undefined) throw new Error("NEXTAUTH_SECRET is not set: start with `npm start`, or set it.");
  return NEXTAUTH_SECRET;
}

/** The name that next-auth gives its session cookie. */
export function sessionCookieName(): string {
  return usesSecureCookies() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** What the request's session cookie claims, if it is one of ours; the database decides whether it still holds. */
export async function readSessionClaim(): Promise<Session | undefined> {
  const value = (await cookies()).get(sessionCookieName())?.value;
  return value === undefined || value === "" ? undefined : readToken(value, secret());
}

/**
 * Sessions by the tokens that were read a moment ago: decrypting one takes longer than all else that an answer needs of
 * us. A session that has ended is noticed all the same, for every request reads its row.
 */
const latelyRead = new LRUCache<string, Session>({ max: 2_000, ttl: 10_000 });

async function readToken(token: string, key: string): Promise<Session | undefined> {
  const known = latelyRead.get(`${key} ${token}`);
  if (known !== undefined) return known;
  try {
    const session = toSession(await decode({ token, secret: key }));
    if (session !== undefined) latelyRead.set(`${key} ${token}`, session);
    return session;
  } catch {
    return undefined; // Not ours, expired, or of another secret: nobody is signed in.
  }
}

/** The session in a token of ours. */
export function toSession(token: JWT | null): Session | undefined {
  const { userId, sessionId } = (token ?? {}) as { userId?: unknown; sessionId?: unknown };
  return typeof userId === "string" && typeof sessionId === "string" ? { userId: asId(userId), sessionId } : undefined;
}

/** Sets the session cookie of the answer, as a sign-in through next-auth does. */
export async function writeSessionCookie(session: Session): Promise<void> {
  const value = await encode({ token: { ...session }, secret: secret(), maxAge: SESSION_SECONDS });
  (await cookies()).set(sessionCookieName(), value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: usesSecureCookies(),
    maxAge: SESSION_SECONDS,
  });
}

/** Takes the session cookie away. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(sessionCookieName());
}
