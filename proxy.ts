import { type NextRequest, NextResponse } from "next/server";
import { DomainError } from "@/lib/core/shared/domain-error";
import { isServedByHttps } from "@/lib/server/env";
import { PAGE_ADDRESS } from "@/lib/server/http/page-address";
import { isReadablePath } from "@/lib/server/http/readable-path";
import { respondRefusal } from "@/lib/server/http/respond";
import { unreadableAddress } from "@/lib/words/problems";

/** Nothing is there: the page that says so is shown. */
const NOWHERE = "/nowhere";

/**
 * What every page says of itself: what the browser may load, and from where (the content security policy), and whether
 * search engines may show it. Routes under /api have a policy without a nonce (next.config.mjs), and pass here only with
 * a percent sign in their address: Next has no answer to one that cannot be decoded. Access is checked by the routes and
 * pages themselves.
 */
export function proxy(request: NextRequest): Response {
  const { pathname, search } = request.nextUrl;
  const isReadable = isReadablePath(pathname);
  if (pathname.startsWith("/api/"))
    return isReadable ? NextResponse.next() : respondRefusal(new DomainError("invalid-body", unreadableAddress));
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set(PAGE_ADDRESS, pathname + search);
  const response = isReadable
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isServedByHttps()) response.headers.set("strict-transport-security", STRICT_TRANSPORT);
  if (!FOR_EVERYBODY.has(pathname)) response.headers.set("x-robots-tag", "noindex");
  return response;
}

/** Two years: until then browsers reach this host in no other way than https (RFC 6797). */
const STRICT_TRANSPORT = "max-age=63072000";

/** What search engines may show. All else is someone's own, or says who is in which course. */
const FOR_EVERYBODY: ReadonlySet<string> = new Set(["/welcome", "/teach"]);

/** In development Next needs eval for its error overlay, and styles that it adds by script. */
function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Scripts are trusted by their nonce, which a worker and a manifest have no place for.
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = { matcher: ["/((?!api/|_next/static|_next/image).*)", "/api/(.*%.*)"] };
