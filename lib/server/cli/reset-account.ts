import { randomBytes, randomUUID } from "node:crypto";
import { runWithDatabase } from "@/lib/server/cli/with-database";
import { resetPassword } from "@/lib/server/services/accounts/reset-password";

/** `npm run account:reset -- EMAIL`: a new password for an account, which is signed out everywhere and loses its second factor and passkeys. */
await runWithDatabase(async ([email]) => {
  if (email === undefined) {
    console.error("Usage: npm run account:reset -- name@example.org");
    return 1;
  }
  const password = randomBytes(12).toString("base64url");
  const known = await resetPassword({ email: email.toLowerCase(), password }, { now: Date.now(), newId: randomUUID });
  if (known) console.log(`New password for ${email}: ${password}`);
  else console.error(`No account has the e-mail address ${email}.`);
  return known ? 0 : 1;
});
