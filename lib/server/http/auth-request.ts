import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { DomainError } from "@/lib/core/shared/domain-error";
import { env } from "@/lib/server/env";
import { readLimited } from "@/lib/server/http/parse-request";
import { malformedForm } from "@/lib/words/problems";

/** What is used of next-auth, by method. Its log would take anyone's words, and its pages are ours. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  csrf: ["GET"],
  session: ["GET"],
  providers: ["GET"],
  signout: ["POST"],
  "callback/credentials": ["POST"],
};

/** The methods of an address under /api/auth; undefined where nothing is there. */
export function methodsOfAction(action: string): readonly string[] | undefined {
  return Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
}

/**
 * The request as next-auth is to see it. Of where to go afterwards it believes what query, form and cookie say, and fails
 * on what is no address: it gets none but those of this app.
 * @throws DomainError body-too-large, or invalid-body for a form that cannot be read
 */
export async function cleanAuthRequest(request: Request): Promise<NextRequest> {
  const url = new URL(request.url);
  const origins = [url.href, env().NEXTAUTH_URL ?? url.href].map((address) => new URL(address).origin);
  withOwnCallback(url.searchParams, origins);
  await forgetForeignCallback(origins);
  if (request.method !== "POST") return new NextRequest(url, { headers: request.headers });
  const fields = await readFields(request);
  withOwnCallback(fields, origins);
  const headers = new Headers(request.headers);
  for (const name of ["content-length", "content-type"]) headers.delete(name);
  return new NextRequest(url, { method: "POST", headers, body: fields });
}

async function readFields(request: Request): Promise<URLSearchParams> {
  const text = await readLimited(request);
  if (!request.headers.get("content-type")?.includes("json")) return new URLSearchParams(text);
  try {
    const fields: unknown = JSON.parse(text);
    return new URLSearchParams(Object.entries(fields ?? {}).map(([name, value]) => [name, String(value)]));
  } catch {
    throw new DomainError("invalid-body", malformedForm);
  }
}

const CALLBACK = "callbackUrl";

function withOwnCallback(fields: URLSearchParams, origins: readonly string[]): void {
  const given = fields.get(CALLBACK);
  if (given !== null && !isOwn(given, origins)) fields.delete(CALLBACK);
}

/** next-auth keeps the address in a cookie of this name, with a prefix behind https. */
async function forgetForeignCallback(origins: readonly string[]): Promise<void> {
  const store = await cookies();
  for (const { name, value } of store.getAll())
    if (name.endsWith("next-auth.callback-url") && !isOwn(value, origins)) store.delete(name);
}

function isOwn(address: string, [here = "", ...others]: readonly string[]): boolean {
  return URL.canParse(address, here) && [here, ...others].includes(new URL(address, here).origin);
}
