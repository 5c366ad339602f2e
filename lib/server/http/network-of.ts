import { networkOf } from "@/lib/core/accounts/limits";
import { proxyCount } from "@/lib/server/env";

/**
 * The network that a request comes from, as limits count it; null for this machine. Each proxy puts the address that it
 * was asked from at the end of X-Forwarded-For, and so does the app (screen-requests.ts): what stands before the proxies
 * that are known can be made up.
 */
export function networkFrom(headers: Pick<Headers, "get">): string | null {
  const addresses = headers.get("x-forwarded-for")?.split(",") ?? [];
  return networkOf((addresses.at(-1 - proxyCount()) ?? addresses[0])?.trim() ?? "");
}
