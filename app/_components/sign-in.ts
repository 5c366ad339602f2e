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

/** Opens a session. Null where that worked, else what to tell the person. */
export async function signIn(email: string, password: string): Promise<string | null> {
  try {
    const response = await post("/api/auth/callback/credentials", { email, password, callbackUrl: "/" });
    const { url, detail } = (await response.json().catch(() => ({}))) as { url?: string; detail?: string };
    const error = url === undefined ? null : new URL(url, location.href).searchParams.get("error");
    if (response.ok && error === null) return null;
    if (response.status === 429 || error?.startsWith("too-many") === true) return accountWords.tooMany;
    if (response.status === 403 && detail !== undefined) return detail;
    return response.status >= 500 ? requestWords.failed : accountWords.wrong;
  } catch {
    return requestWords.offline;
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
