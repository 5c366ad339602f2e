/**
 * The closed set of things that can go wrong by the doing of the person who asks. Each has one HTTP status
 * (lib/server/http/respond.ts) and words that say what to do.
 */
export type ErrorCode =
  | "invalid-body" // the request is not what the contract says
  | "body-too-large"
  | "headers-too-large"
  | "not-signed-in"
  | "not-allowed"
  | "confirm-first" // asks for a proof of who they are that is more recent (lib/core/accounts/proof.ts)
  | "code-needed" // the password is right, and a code of the second factor is missing or wrong
  | "second-factor-required" // their role counts once they have set one up
  | "cross-origin"
  | "not-found"
  | "method-not-allowed"
  | "conflict" // the thing is in a state that does not allow this
  | "too-many-requests"
  | "wrong-credentials"
  | "account-disabled" // by an administrator
  | "unavailable"; // the database does not answer

/** Where in the request a problem lies, and in which words. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** An error meant for the person who asked: `message` is shown, `code` is stable for programs. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly FieldProblem[];
  /** How many seconds to wait, where that is what helps. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, problems: readonly FieldProblem[] = [], retryAfter?: number) {
    super(message);
    this.retryAfter = retryAfter;
    this.name = "DomainError";
    this.code = code;
    this.problems = problems;
  }
}
