import path from "node:path";
import { z } from "zod";
import { SetupError } from "@/lib/server/database/setup-error";

const postgresUrl = z.string().refine((value) => /^postgres(ql)?:\/\/./.test(value), {
  message: "must look like postgresql://user:password@host:5432/database",
});

const webUrl = z.url({ protocol: /^https?$/, error: "must be an address such as https://colloquy.example.org" });

/** The database deletes no younger entry of the audit log (migration audit_log). */
const LEAST_AUDIT_DAYS = 30;

/** Below this a signing secret can be guessed: 32 characters of base64 are 192 bits. */
const SECRET_LENGTH = 32;

const schema = z
  .object({
    /** The PostgreSQL to use; unset, the embedded one. */
    DATABASE_URL: postgresUrl.optional(),
    /** "off" for a pooler that does not keep named statements (lib/server/store/statement-names.ts). */
    NAMED_STATEMENTS: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
    /** Where the embedded database, the secret and the demo accounts are kept. Absolute. */
    DATA_DIR: z
      .string()
      .default(".data")
      .transform((value) => path.resolve(value)),
    PORT: z.coerce
      .number({ error: "must be a number from 1 to 65535" })
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(65535, "must be at most 65535")
      .default(3000),
    /** The address to listen on; unset, all of them. */
    HOST: z.string().optional(),
    /** How many processes serve the app; unset, one for each processor. */
    WEB_CONCURRENCY: z.coerce
      .number({ error: "must be a number from 1 to 64" })
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(64, "must be at most 64")
      .optional(),
    /** How many connections to the database this process may have open. */
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).default(10),
    /** Whether this process does what is to be done at a time: of those of one launcher, one. */
    RUNS_JOBS: z.stringbool().default(true),
    /** "off": the embedded database gets no accounts to try it with. */
    DEMO_ACCOUNTS: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
    /** So many days entries of the audit log are kept. */
    AUDIT_DAYS: z.coerce.number().int().min(LEAST_AUDIT_DAYS, `must be at least ${LEAST_AUDIT_DAYS}`).default(400),
    /** The least important lines that the server's log has. */
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "silent"], {
        error: "must be fatal, error, warn, info, debug or silent",
      })
      .default("info"),
    /** Who has to have a second factor before their role counts: all who see the work of others, or nobody where unset. */
    REQUIRE_SECOND_FACTOR: z.enum(["instructors"], { error: 'must be "instructors", or not set' }).optional(),
    NEXTAUTH_SECRET: z
      .string()
      .min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters; make one with: openssl rand -base64 32`)
      .optional(),
    /** How many proxies stand before the app: as many addresses at the end of X-Forwarded-For are trusted. */
    PROXY_COUNT: z.coerce.number().int().min(0, "must be at least 0").max(10, "must be at most 10").optional(),
    /** What the limits on tries are multiplied by (lib/core/accounts/limits.ts). */
    RATE_LIMIT_FACTOR: z.coerce
      .number({ error: "must be a number, such as 1 or 2.5" })
      .positive("must be more than 0")
      .max(1_000_000, "must be at most 1000000")
      .default(1),
    /** Push services beside those of the browsers, as host:port with commas between; these may do without TLS. */
    PUSH_HOSTS: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split(",")
          .map((host) => host.trim())
          .filter((host) => host !== ""),
      ),
    /** The mail server, as smtps://user:password@host; unset, mail becomes files in DATA_DIR/mail. */
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must look like smtps://user:password@host:465" }).optional(),
    /** Whom mail is from. */
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, "must be an address, or look like Colloquy <colloquy@example.org>")
      .optional(),
    /** The address at which people reach the app, where it is not http://localhost:PORT. */
    NEXTAUTH_URL: webUrl.optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ["MAIL_FROM"],
    message: "is required with SMTP_URL, for example Colloquy <colloquy@example.org>",
  });

export type Environment = Readonly<z.output<typeof schema>>;

/**
 * Checks the variables of an environment. An empty variable counts as not set.
 * @throws SetupError naming each variable that is wrong and what it must be.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new SetupError(`Some settings are wrong:\n${lines.join("\n")}`);
}

let latest: Environment | undefined;

/** The environment of this process, checked once. */
export function env(): Environment {
  latest ??= parseEnvironment(process.env);
  return latest;
}

/** Sets variables of this process, or takes them away where undefined, for whatever runs in it from now on. */
export function setVariables(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  latest = undefined;
}

/** The address at which people reach the app, without a slash at its end. */
export function publicAddress(): string {
  const { NEXTAUTH_URL, PORT } = env();
  return (NEXTAUTH_URL ?? `http://localhost:${PORT}`).replace(/\/$/, "");
}

/** Whether the address people use is https: then cookies are marked secure. */
export function isServedByHttps(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

/** How many proxies stand before the app: one where it is reached by https, which it does not speak, unless it is said. */
export function proxyCount(): number {
  return env().PROXY_COUNT ?? (isServedByHttps() ? 1 : 0);
}

/** Whether npm has started this process: then its end is ours. */
export function isRunByNpm(): boolean {
  return process.env["npm_lifecycle_event"] !== undefined;
}

/** Whether the app is served by `npm run dev`, whose files change under the same names. */
export function isDevelopment(): boolean {
  return process.env["NODE_ENV"] === "development";
}

/** Makes env().DATABASE_URL this one. */
export function setDatabaseUrl(url: string): void {
  setVariables({ DATABASE_URL: url });
}

/** The environment for a process started from here: what is ours, over it `changes`, under it `defaults`. */
export function childEnvironment(
  changes: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  return { ...defaults, ...process.env, ...changes };
}
