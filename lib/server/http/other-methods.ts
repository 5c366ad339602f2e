import { respondOtherMethods } from "@/lib/server/http/respond";

type Handler = (request: Request, route: never) => Response | Promise<Response>;
type Served = Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>>;
type Others = Record<keyof Served | "HEAD" | "OPTIONS", () => Response>;

/** Handlers of the methods that an address does not have, and of OPTIONS: they say which it has (`Allow`). */
export function otherMethods(served: Served): Others {
  const methods = [...Object.keys(served), ...("GET" in served ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse = () => respondOtherMethods(methods);
  const tell = () => new Response(null, { status: 204, headers: { allow: methods } });
  return { GET: refuse, HEAD: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell };
}
