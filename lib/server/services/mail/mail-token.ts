import { createHash } from "node:crypto";

/** How a link's secret is kept: of 256 random bits a plain hash tells nothing. */
export function hashToken(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
