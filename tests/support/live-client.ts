import { randomUUID } from "node:crypto";
import { type ApiClient, clientOf, type SignedInClient, toAnswer } from "@/tests/support/api-client";

/** Someone with a cookie jar who calls an app that is served, as a script would. */
export function liveClient(address: string): ApiClient {
  const jar = new Map<string, string>();
  const call = async (method: string, url: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(new URL(url, address), {
      method,
      headers: { "content-type": "application/json", cookie: cookiesOf(jar), ...headers },
      redirect: "manual",
      ...(body !== undefined && method !== "GET" && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    keepCookies(jar, response);
    return toAnswer(response);
  };
  return clientOf(jar, call);
}

/** The header with all cookies of a jar. */
export function cookiesOf(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ""] = cookie.split(";");
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    if (value === "" || /max-age=0/i.test(cookie)) jar.delete(name);
    else jar.set(name, value);
  }
}

/** Makes an account in an app that is served, and signs in. */
export async function liveAccount(address: string, name: string): Promise<SignedInClient> {
  const client = liveClient(address);
  const [email, password] = [`${randomUUID()}@test.invalid`, `password ${randomUUID()}`];
  await client.post("/api/accounts", { email, password, name });
  await liveSignIn(client, { email, password });
  return { ...client, email, password };
}

/** Signs a client in, as the sign-in page does. */
export async function liveSignIn(
  client: ApiClient,
  { email, password }: Pick<SignedInClient, "email" | "password">,
): Promise<void> {
  const { csrfToken } = (await client.get("/api/auth/csrf")).body;
  const fields = new URLSearchParams({ email, password, csrfToken });
  const { status, body } = await client.post("/api/auth/callback/credentials", String(fields), {
    "content-type": "application/x-www-form-urlencoded",
  });
  if (status >= 400) throw new Error(`Signing in was answered ${status}: ${JSON.stringify(body)}`);
}
