import { addressFrom } from "@/lib/server/http/request-address";
import type { PasskeySite } from "@/lib/server/services/passkeys/challenges";

/** The site for which a browser that makes a request keeps passkeys. */
export function passkeySite({ headers }: Request): PasskeySite {
  return { origin: new URL(addressFrom(headers)).origin };
}
