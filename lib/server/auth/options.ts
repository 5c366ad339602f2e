import { randomUUID } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { credentials } from "@/lib/contracts/account";
import type { Session } from "@/lib/core/shared/actor";
import { asId, type UserId } from "@/lib/core/shared/ids";
import { knownDevice, rememberDevice } from "@/lib/server/auth/device-cookie";
import {
  readSessionClaim,
  SESSION_SECONDS,
  secret,
  sessionCookieName,
  sessionCookieOptions,
  toSession,
} from "@/lib/server/auth/session-cookie";
import { isServedByHttps } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { endSession, findActor, openSession } from "@/lib/server/services/accounts/sessions";
import { checkCredentials } from "@/lib/server/services/accounts/sign-in";

/** What next-auth says of an ended session, and of a fault that `onFault` is told. */
const LOGGED_ELSEWHERE = new Set(["JWT_SESSION_ERROR", "SIGNOUT_ERROR", "SIGN_OUT_EVENT_ERROR"]);

/**
 * next-auth with e-mail and password: a signed cookie that names a session kept in the database.
 * @param onFault is told what goes wrong on our side. next-auth would take it for a wrong password, tell its words to
 *   whoever signs in, or drop the cookie of someone whose session holds.
 * @param place what signs in, as someone would call it, and from which network
 */
export function authOptions(
  onFault: (error: unknown) => void,
  { device, network }: { readonly device: string | null; readonly network: string | null },
): NextAuthOptions {
  const reporting = reportingTo(onFault);
  const open = reporting(async (userId: UserId) => {
    const replaces = await readSessionClaim();
    return openSession({ userId, sessionId: randomUUID() }, { now: Date.now(), device, replaces });
  });
  const find = reporting((session: Session) => findActor(session, Date.now()));
  return {
    secret: secret(),
    useSecureCookies: isServedByHttps(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/signin", error: "/signin" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: reporting(async (given) => {
          const { success, data } = credentials.safeParse(given);
          if (!success) return null;
          const [guestSession, known] = await Promise.all([readSessionClaim(), knownDevice(data.email)]);
          const userId = await checkCredentials(data, { guestSession, knownDevice: known, network }, Date.now());
          if (userId === undefined) return null;
          await rememberDevice(data.email);
          return { id: userId };
        }),
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user !== undefined) return { ...(await open(asId(user.id))) };
        const session = toSession(token);
        if (session === undefined || (await find(session)) === undefined) throw new Error("The session has ended.");
        return token;
      },
      async session({ session, token }) {
        return { ...session, user: { ...session.user, id: toSession(token)?.userId } };
      },
    },
    events: {
      signOut: reporting(async ({ token }) => {
        const session = toSession(token);
        if (session !== undefined) await endSession(session, Date.now());
      }),
    },
    logger: {
      // An ended session is an everyday event; faults of ours are logged where they are answered.
      error(code, metadata) {
        const err = metadata instanceof Error ? metadata : metadata["error"];
        if (!LOGGED_ELSEWHERE.has(code)) log().error({ code, err }, "Unexpected error of next-auth");
      },
      warn() {},
      debug() {},
    },
  };
}

/** The same work, whose errors are told to `onFault` as well. */
function reportingTo(onFault: (error: unknown) => void) {
  return <Input extends unknown[], Output>(work: (...input: Input) => Promise<Output>) =>
    async (...input: Input): Promise<Output> => {
      try {
        return await work(...input);
      } catch (error) {
        onFault(error);
        throw error;
      }
    };
}
