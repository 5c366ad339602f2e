import { LRUCache } from "lru-cache";
import { cookies } from "next/headers";
import { decode, encode, type JWT } from "next-auth/jwt";
import { LONGEST_SESSION_MS } from "@/lib/core/accounts/session-lifetime";
import type { Session } from "@/lib/core/shared/actor";
import { asId } from "@/lib/core/shared/ids";
import { env, isServedByHttps } from "@/lib/server/env";
import { noteSeen, SEEN_AFTER_MS } from "@/lib/server/services/accounts/sessions";

/** The cookie lasts as long as any session may; the database knows when this one ends. */
export const SESSION_SECONDS = LONGEST_SESSION_MS / 1000;

/** What cookies are signed and encrypted with. The launcher makes one at the first start; elsewhere it must be set. */
export function secret(): string {
  const { NEXTAUTH_SECRET } = env();
  if (NEXTAUTH_SECRET === undefined) throw new Error("NEXTAUTH_SECRET is not set: start with `npm start`, or set it.");
  return NEXTAUTH_SECRET;
}

/** Behind https the name keeps other hosts of the same domain from setting the cookie (RFC 6265bis, 4.1.3.2). */
export function sessionCookieName(): string {
  return isServedByHttps() ? "__Host-next-auth.session-token" : "next-auth.session-token";
}

/** How the session cookie is set, by us and by next-auth. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isServedByHttps() } as const;
}

/** What the request's session cookie claims, if it is one of ours; the database decides whether it still holds. */
export async function readSessionClaim(): Promise<Session | undefined> {
  const value = (await cookies()).get(sessionCookieName())?.value;
  const session = value === undefined || value === "" ? undefined : await readToken(value, secret());
  if (session !== undefined) noteLately(session);
  return session;
}

/** The same of a header, where there is no request to ask. */
export async function sessionIn(cookieHeader: string): Promise<Session | undefined> {
  const start = `${sessionCookieName()}=`;
  const value = cookieHeader.split("; ").find((cookie) => cookie.startsWith(start));
  return value === undefined ? undefined : readToken(value.slice(start.length), secret());
}

/** Sessions that this process has noted as seen a moment ago. */
const latelyNoted = new LRUCache<string, true>({ max: 20_000, ttl: SEEN_AFTER_MS });

/** No request waits for this, and one that is lost is made up for by the next. */
function noteLately(session: Session): void {
  if (latelyNoted.has(session.sessionId)) return;
  latelyNoted.set(session.sessionId, true);
  void noteSeen(session, Date.now()).catch(() => latelyNoted.delete(session.sessionId));
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
    ...sessionCookieOptions(),
    maxAge: SESSION_SECONDS,
  });
}

/** Takes the session cookie away. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(sessionCookieName());
}
