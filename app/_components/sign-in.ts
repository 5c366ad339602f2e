import type { Problem } from "@/lib/contracts/shared";
import { accountWords } from "@/lib/words/interface/account";
import { requestWords } from "@/lib/words/interface/request";

/*
 * The three calls of next-auth that a page needs. Its own client (next-auth/react) brings a provider, polling and
 * broadcasting between tabs along, none of which is used here.
 */

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  return fetch(path, { method: "POST", body: new URLSearchParams({ ...fields, csrfToken, json: "true" }) });
}

/** Why nobody is signed in. */
export interface SignInFailure {
  /** What to tell the person. */
  readonly detail: string;
  /** Whether the password was right, and a code of the second factor is missing or wrong. */
  readonly needsCode: boolean;
}

/** Opens a session. Null where that worked. */
export async function signIn(fields: {
  readonly email: string;
  readonly password: string;
  readonly code?: string;
}): Promise<SignInFailure | null> {
  const failed = (detail: string) => ({ detail, needsCode: false });
  try {
    const response = await post("/api/auth/callback/credentials", { ...fields, callbackUrl: "/" });
    const { url, code, detail } = (await response.json().catch(() => ({}))) as Partial<Problem> & { url?: string };
    const error = url === undefined ? null : new URL(url, location.href).searchParams.get("error");
    if (response.ok && error === null) return null;
    if (code === "code-needed") return { detail: detail ?? accountWords.wrong, needsCode: true };
    if (response.status === 429 || error?.startsWith("too-many") === true) return failed(accountWords.tooMany);
    if (response.status === 403 && detail !== undefined) return failed(detail);
    return failed(response.status >= 500 ? requestWords.failed : accountWords.wrong);
  } catch {
    return failed(requestWords.offline);
  }
}

/** Ends the session, on the server too. Null where that worked, else what to tell the person. */
export async function signOut(): Promise<string | null> {
  try {
    const response = await post("/api/auth/signout", { callbackUrl: "/welcome" });
    return response.ok ? null : requestWords.failed;
  } catch {
    return requestWords.offline;
  }
}
