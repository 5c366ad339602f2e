import { ROLES, type Role } from "@/lib/core/shared/actor";
import { runWithDatabase } from "@/lib/server/cli/with-database";
import { changeRole } from "@/lib/server/services/accounts/reset-password";

/** `npm run account:role -- EMAIL ROLE`: what an account may do. */
await runWithDatabase(async ([email, role]) => {
  if (email === undefined || !isRole(role)) {
    console.error(`Usage: npm run account:role -- name@example.org ${ROLES.join("|")}`);
    return 1;
  }
  const known = await changeRole(email.toLowerCase(), role, Date.now());
  if (known) console.log(`${email} now has the role: ${role}`);
  else console.error(`No account has the e-mail address ${email}.`);
  return known ? 0 : 1;
});

function isRole(text: string | undefined): text is Role {
  return ROLES.some((role) => role === text);
}
