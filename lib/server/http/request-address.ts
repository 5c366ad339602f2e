import { headers } from "next/headers";
import { publicAddress } from "@/lib/server/env";

/**
 * The address under which anyone who asks reaches the app, without a slash at its end: the one that is configured; on a
 * machine of one's own, whose address differs from phone to phone, the one that was asked.
 */
export function addressFrom(asked: Pick<Headers, "get">): string {
  const configured = publicAddress();
  const host = asked.get("host");
  return host !== null && new URL(configured).hostname === "localhost" ? `http://${host}` : configured;
}

/** The same for a page. */
export async function requestAddress(): Promise<string> {
  return addressFrom(await headers());
}
