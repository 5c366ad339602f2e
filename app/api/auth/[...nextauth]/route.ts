import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/options";
import { plainRoute } from "@/lib/server/http/route";

/** next-auth's own routes: csrf, callback/credentials, session, signout. */
const handler = plainRoute(async (request: Request, route: unknown): Promise<Response> => {
  const faults: unknown[] = [];
  const response = await NextAuth(
    request as never,
    route as never,
    authOptions((error) => faults.push(error)),
  );
  if (faults.length > 0) throw faults[0];
  return response;
});

export { handler as GET, handler as POST };
