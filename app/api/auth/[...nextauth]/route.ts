import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/options";
import { cleanAuthRequest, methodsOfAction } from "@/lib/server/http/auth-request";
import { deviceOf } from "@/lib/server/http/device-of";
import { networkFrom } from "@/lib/server/http/network-of";
import { forgetOnDisk, respondNothingHere, respondOtherMethods } from "@/lib/server/http/respond";
import { guarded } from "@/lib/server/http/serve";

/** next-auth's own routes, as far as they are used: csrf, callback/credentials, session, providers, signout. */
const handler = guarded(
  "/api/auth",
  async (request: Request, _params: unknown, route: { readonly params: Promise<unknown> }) => {
    const { nextauth } = (await route.params) as { readonly nextauth: readonly string[] };
    const methods = methodsOfAction(nextauth.join("/"));
    if (methods === undefined) return respondNothingHere();
    if (!methods.includes(request.method)) return respondOtherMethods([...methods, "OPTIONS"].join(", "));
    const faults: unknown[] = [];
    const response: Response = await NextAuth(
      (await cleanAuthRequest(request)) as never,
      route as never,
      authOptions((error) => faults.push(error), { device: deviceOf(request), network: networkFrom(request.headers) }),
    );
    if (faults.length > 0) throw faults[0];
    if (request.method === "POST" && nextauth.join("/") === "signout") forgetOnDisk(response);
    return response;
  },
);

export { handler as GET, handler as POST };
