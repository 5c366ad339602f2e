import { TOTP } from "otpauth";

/** The code that an authenticator app with a secret shows, so many steps of 30 seconds from now. */
export function appCode(secret: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
}
