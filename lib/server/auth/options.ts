import { randomUUID } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { readSessionClaim, SESSION_SECONDS, secret, toSession, usesSecureCookies } from "@/lib/server/auth/session-cookie";
import { checkCredentials, endSession, findActor, openSession } from "@/lib/server/services/accounts/sign-in";

/** next-auth with e-mail and password: a signed cookie that names a session kept in the database. */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    useSecureCookies: usesSecureCookies(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/signin", error: "/signin" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials) {
          const { email, password } = credentials ?? {};
          if (typeof email !== "string" || typeof password !== "string" || password.length > 200) return null;
          const userId = await checkCredentials({ email, password }, await readSessionClaim());
          return userId === undefined ? null : { id: userId };
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user !== undefined) return { ...(await openSession(user.id as never, randomUUID, Date.now())) };
        const session = toSession(token);
        if (session === undefined || (await findActor(session)) === undefined) throw new Error("The session has ended.");
        return token;
      },
      async session({ session, token }) {
        return { ...session, user: { ...session.user, id: toSession(token)?.userId } };
      },
    },
    events: {
      async signOut({ token }) {
        const session = toSession(token);
        if (session !== undefined) await endSession(session);
      },
    },
    logger: {
      // An ended session and a wrong password are everyday events, not errors of the server.
      error(code, metadata) {
        if (code !== "JWT_SESSION_ERROR") console.error(code, metadata);
      },
      warn() {},
      debug() {},
    },
  };
}
