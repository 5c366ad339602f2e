import { headers } from "next/headers";
import { env } from "@/lib/server/env";

/**
 * The address under which whoever asks reaches the app, without a slash at its end: the one that is configured; on a
 * machine of one's own, whose address differs from phone to phone, the one that was asked.
 */
export async function requestAddress(): Promise<string> {
  const configured = env().NEXTAUTH_URL;
  const host = (await headers()).get("host");
  const isLocal = configured === undefined || new URL(configured).hostname === "localhost";
  return isLocal && host !== null ? `http://${host}` : (configured ?? "").replace(/\/$/, "");
}
