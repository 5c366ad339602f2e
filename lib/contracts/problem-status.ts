import type { ErrorCode } from "@/lib/core/shared/domain-error";

/** The codes of problems. `unexpected` is a fault of the server's own. */
export type ProblemCode = ErrorCode | "unexpected";

/** The HTTP status and title (RFC 9457) of each problem. */
export const PROBLEM_STATUS = {
  "invalid-body": { status: 400, title: "Bad request" },
  "body-too-large": { status: 413, title: "Too large" },
  "headers-too-large": { status: 431, title: "Headers too large" },
  "not-signed-in": { status: 401, title: "Not signed in" },
  "wrong-credentials": { status: 401, title: "Wrong e-mail or password" },
  "account-disabled": { status: 403, title: "Account disabled" },
  "not-allowed": { status: 403, title: "Not allowed" },
  "code-needed": { status: 401, title: "Code needed" },
  "second-factor-required": { status: 403, title: "Two-step verification needed" },
  "confirm-first": { status: 403, title: "Confirm it’s you" },
  "cross-origin": { status: 403, title: "Another site's request" },
  "not-found": { status: 404, title: "Not found" },
  "method-not-allowed": { status: 405, title: "Method not allowed" },
  conflict: { status: 409, title: "Conflict" },
  "too-many-requests": { status: 429, title: "Too many tries" },
  unexpected: { status: 500, title: "Internal error" },
  unavailable: { status: 503, title: "Not available" },
} as const satisfies Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>>;

export const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];
