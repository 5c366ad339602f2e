import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/options";
import { plainRoute } from "@/lib/server/http/route";

/** next-auth's own routes: csrf, callback/credentials, session, signout. */
const handler = plainRoute((request: Request, route: unknown) => NextAuth(request as never, route as never, authOptions()));

export { handler as GET, handler as POST };
