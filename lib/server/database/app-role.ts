import { createHmac } from "node:crypto";
import type pg from "pg";
import { EMBEDDED_NAME } from "@/lib/server/database/connection";

/** Whom the app connects as: the owner of its database, who can neither read files nor run programs, as a superuser can. */
export const APP_ROLE = "colloquy_app";

/** The app's password: it follows from the superuser's, which does not follow from it. */
export function appPassword(superuserPassword: string): string {
  return createHmac("sha256", superuserPassword).update(APP_ROLE).digest("base64url");
}

/** Tables, functions and types that an earlier version made as the superuser. A table takes its sequences along. */
const GIVE_AWAY = `DO $$
DECLARE statement text;
BEGIN
  FOR statement IN
    SELECT format('ALTER TABLE %s OWNER TO ${APP_ROLE}', c.oid::regclass) FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
    UNION ALL SELECT format('ALTER ROUTINE %s OWNER TO ${APP_ROLE}', p.oid::regprocedure) FROM pg_proc p
      WHERE p.pronamespace = 'public'::regnamespace
    UNION ALL SELECT format('ALTER TYPE %s OWNER TO ${APP_ROLE}', t.oid::regtype) FROM pg_type t
      WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
  LOOP EXECUTE statement; END LOOP;
END $$`;

/** Gives the database with all that is in it to the app's role, which is made where it is missing. @param client the superuser, in that database */
export async function ensureAppRole(client: pg.Client, superuserPassword: string): Promise<void> {
  const { rows } = await client.query(
    "SELECT pg_get_userbyid(datdba) = $1 AS given FROM pg_database WHERE datname = current_database()",
    [APP_ROLE],
  );
  if (rows[0]?.given === true) return;
  await client.query("BEGIN");
  const known = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
  if (known.rowCount === 0) {
    const password = client.escapeLiteral(appPassword(superuserPassword));
    await client.query(`CREATE ROLE ${APP_ROLE} LOGIN CREATEDB NOSUPERUSER NOCREATEROLE PASSWORD ${password}`);
  }
  await client.query(GIVE_AWAY);
  await client.query(`ALTER SCHEMA public OWNER TO ${APP_ROLE}`);
  await client.query(`ALTER DATABASE ${EMBEDDED_NAME} OWNER TO ${APP_ROLE}`);
  await client.query("COMMIT");
}
