import { createRequire } from "node:module";
import { NextRequest } from "next/server";
import type { ApiClient } from "@/tests/support/api-client";
import * as nextHeaders from "@/tests/support/next-headers";

/** next-auth asks for `next/headers` by itself, outside of what the test's aliases reach. */
const require = createRequire(import.meta.url);
const realHeaders = require.resolve("next/headers");
require.cache[realHeaders] = Object.assign(Object.create(null), {
  id: realHeaders,
  filename: realHeaders,
  loaded: true,
  exports: nextHeaders,
});

const ORIGIN = "http://localhost:3000";

/** What next-auth answered. */
export interface AuthAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

/** Calls next-auth's real route as a browser does: with the client's cookies, which it may change. */
export async function callNextAuth(
  client: Pick<ApiClient, "jar">,
  method: "GET" | "POST",
  action: string,
  {
    fields,
    headers = {},
  }: { readonly fields?: Record<string, string>; readonly headers?: Record<string, string> } = {},
): Promise<AuthAnswer> {
  const { GET: handle } = await import("@/app/api/auth/[...nextauth]/route");
  const request = new NextRequest(`${ORIGIN}/api/auth/${action}`, {
    method,
    headers: { host: "localhost:3000", ...headers },
    ...(fields !== undefined && { body: new URLSearchParams({ ...fields, json: "true" }) }),
  });
  const route = { params: Promise.resolve({ nextauth: action.split("/") }) };
  const response = await nextHeaders.cookieJar.run(client.jar, () => handle(request, route));
  for (const cookie of response.headers.getSetCookie()) keep(client.jar, cookie);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith("{") ? JSON.parse(text) : text };
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = "", ...attributes] = cookie.split("; ");
  const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
  const expired = attributes.some((attribute) => /^Max-Age=0$|^Expires=Thu, 01 Jan 1970/i.test(attribute));
  if (value === "" || expired) jar.delete(name);
  else jar.set(name, decodeURIComponent(value));
}

/** Signs in with e-mail and password, and with the code of a second factor, as the sign-in page does. */
export async function signInByNextAuth(
  client: Pick<ApiClient, "jar">,
  email: string,
  password: string,
  headers: Record<string, string> = {},
  code?: string,
): Promise<AuthAnswer> {
  const { csrfToken } = (await callNextAuth(client, "GET", "csrf")).body;
  return callNextAuth(client, "POST", "callback/credentials", {
    fields: { email, password, csrfToken, callbackUrl: "/", ...(code !== undefined && { code }) },
    headers,
  });
}

/** Signs out, as the settings page does. */
export async function signOutByNextAuth(client: Pick<ApiClient, "jar">): Promise<AuthAnswer> {
  const { csrfToken } = (await callNextAuth(client, "GET", "csrf")).body;
  return callNextAuth(client, "POST", "signout", { fields: { csrfToken, callbackUrl: "/welcome" } });
}
