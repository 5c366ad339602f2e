import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { DomainError } from "@/lib/core/shared/domain-error";
import { invalidBody, type PasswordWarning, passwordWarning } from "@/lib/words/problems";

/** Fewer guesses than this an attacker gets through, slowed down as sign-ins are (NIST 800-63B-4, 3.1.1 and 3.2.2). */
const LEAST_GUESSES = 1_000_000;

/** Beyond this many characters nothing that comes makes a password easier to guess, and looking costs time. */
const LOOKED_AT = 64;

/** Words that someone who knows of the account tries first. */
const APP_WORDS = ["colloquy", "seminar"];

let estimator: Promise<ZxcvbnFactory> | undefined;

/**
 * Nothing is asked of a password but length and that it is hard to guess: no kinds of characters.
 * @param about what others know of the account: name and address
 * @throws DomainError invalid-body that says why it is easy to guess
 */
export async function requireGoodPassword(
  password: string,
  about: { readonly email: string; readonly name?: string | undefined },
): Promise<void> {
  estimator ??= loadEstimator();
  const { guesses, feedback } = (await estimator).check(password, [...APP_WORDS, ...wordsOf(about)]);
  if (guesses >= LEAST_GUESSES) return;
  const message = passwordWarning(feedback.warning as PasswordWarning | null);
  throw new DomainError("invalid-body", invalidBody, [{ path: "password", message }]);
}

/** The list of common passwords takes some megabytes, and few requests need it. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LOOKED_AT });
}

function wordsOf({ email, name = "" }: { readonly email: string; readonly name?: string | undefined }): string[] {
  const whole = [email, email.split("@")[0] ?? "", name, name.replaceAll(" ", "")];
  const parts = [email, name].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 2);
  return [...whole, ...parts].filter((word) => word !== "").map((word) => word.toLowerCase());
}
