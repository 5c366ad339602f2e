import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/options";
import { guarded } from "@/lib/server/http/serve";

/** next-auth's own routes: csrf, callback/credentials, session, signout. */
const handler = guarded(async (request: Request, _params: unknown, route: unknown): Promise<Response> => {
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
