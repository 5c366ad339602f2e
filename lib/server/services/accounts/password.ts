import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Kept in each hash, so that it can be raised later. */
const PARAMETERS = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

let dummy: Promise<string> | undefined;

/** A hash for keeping; includes salt and parameters. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/**
 * Whether a password belongs to a hash. Without a hash (nobody has this e-mail) it takes the same time and says no,
 * so that the time does not tell which e-mails have accounts.
 */
export async function verifyPassword(password: string, kept: string | undefined): Promise<boolean> {
  dummy ??= hashPassword("nobody has this password");
  const matches = await verify(kept ?? (await dummy), password);
  return kept !== undefined && matches;
}
