import { env } from "@/lib/server/env";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: browsers say where a request comes from, and another site's are refused.
 * Clients that are no browsers (no Origin, no Sec-Fetch-Site) carry no one's cookies unasked.
 */
export function mayWrite(request: Request): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  return hostsOf(request).has(hostOf(origin) ?? "");
}

function hostsOf(request: Request): Set<string> {
  const { NEXTAUTH_URL } = env();
  const configured = NEXTAUTH_URL === undefined ? undefined : hostOf(NEXTAUTH_URL);
  return new Set([request.headers.get("host"), configured].filter((host) => typeof host === "string"));
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
