import { deviceName } from "@/lib/core/accounts/device-name";

/** The device that a request comes from, as someone would call it; null where it does not say. */
export function deviceOf(request: Request): string | null {
  return deviceName(request.headers.get("user-agent"));
}
