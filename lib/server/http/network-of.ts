import { networkOf } from "@/lib/core/accounts/limits";
import { env } from "@/lib/server/env";

/**
 * The network that a request comes from, as limits count it; null for this machine. The proxy before the app puts the
 * address that it was asked from at the end of X-Forwarded-For; without a proxy, Next does.
 */
export function networkFrom(headers: Pick<Headers, "get">): string | null {
  const addresses = headers.get("x-forwarded-for")?.split(",") ?? [];
  return networkOf(addresses.at(-env().PROXY_COUNT)?.trim() ?? "");
}
