import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { PROOF_MS } from "@/lib/core/accounts/proof";
import type { Role } from "@/lib/core/shared/actor";
import { asId, type UserId } from "@/lib/core/shared/ids";
import { readSessionClaim, writeSessionCookie } from "@/lib/server/auth/session-cookie";
import { saveNewAccount } from "@/lib/server/services/accounts/create-account";
import { hashPassword } from "@/lib/server/services/accounts/password";
import { changeRole } from "@/lib/server/services/accounts/reset-password";
import { openSession } from "@/lib/server/services/accounts/sessions";
import { checkCredentials } from "@/lib/server/services/accounts/sign-in";
import { database } from "@/lib/server/store/database";
import { saveProof } from "@/lib/server/store/sessions";
import { cookieJar } from "@/tests/support/next-headers";

const apiFolder = path.resolve(import.meta.dirname, "../../app/api");

type Handler = (request: Request, route: { params: Promise<Record<string, string> | undefined> }) => Promise<Response>;

interface Route {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly file: string;
}

const routes: readonly Route[] = readdirSync(apiFolder, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.name === "route.ts" && !/nextauth|\[\[/.test(entry.parentPath))
  .map((entry) => {
    const route = `/api/${path.relative(apiFolder, entry.parentPath).split(path.sep).join("/")}`;
    const names = [...route.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? "");
    return {
      pattern: new RegExp(`^${route.replace(/\[\w+\]/g, "([^/]+)")}$`),
      names,
      file: path.join(entry.parentPath, entry.name),
    };
  });

/** What a route answered. */
export interface Answer<Body = any> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Someone with a cookie jar who calls the real route handlers. */
export interface ApiClient {
  call<Body = any>(
    method: string,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  get<Body = any>(url: string): Promise<Answer<Body>>;
  post<Body = any>(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Body>>;
  patch<Body = any>(url: string, body?: unknown): Promise<Answer<Body>>;
  put<Body = any>(url: string, body?: unknown): Promise<Answer<Body>>;
  delete<Body = any>(url: string): Promise<Answer<Body>>;
  readonly jar: Map<string, string>;
}

/** A client that is not signed in. */
export function anonymousClient(): ApiClient {
  const jar = new Map<string, string>();
  const call: ApiClient["call"] = (method, url, body, headers) =>
    cookieJar.run(jar, () => callRoute(method, url, body, headers));
  return clientOf(jar, call);
}

/** The ways of asking that all clients have. */
export function clientOf(jar: Map<string, string>, call: ApiClient["call"]): ApiClient {
  return {
    jar,
    call,
    get: (url) => call("GET", url),
    post: (url, body, headers) => call("POST", url, body ?? {}, headers),
    patch: (url, body) => call("PATCH", url, body),
    put: (url, body) => call("PUT", url, body ?? {}),
    delete: (url) => call("DELETE", url),
  };
}

/** Another browser that has got hold of this one's cookies. */
export function copyOf(client: ApiClient): ApiClient {
  const copy = anonymousClient();
  for (const [name, value] of client.jar) copy.jar.set(name, value);
  return copy;
}

/** A client with a guest's session. */
export async function guestClient(): Promise<ApiClient> {
  const client = anonymousClient();
  await client.post("/api/accounts/guest");
  return client;
}

/** Someone with an account. */
export interface SignedInClient extends ApiClient {
  readonly email: string;
  readonly password: string;
}

const PASSWORD = "a password of a test account";
let passwordHash: Promise<string> | undefined;

/** A client with an account of its own, signed in: as signing up and in leave it, but that their one password is hashed once. */
export async function signedInClient(name = "Test Learner"): Promise<SignedInClient> {
  const email = `${randomUUID()}@test.invalid`;
  const client = { ...anonymousClient(), email, password: PASSWORD };
  passwordHash ??= hashPassword(PASSWORD);
  const userId = asId<UserId>(randomUUID());
  await saveNewAccount(database(), { id: userId, email, name, passwordHash: await passwordHash }, new Date());
  await enter(client, userId);
  return client;
}

/** Signs a client in, as next-auth's callback does; a guest's session of the same client is merged. */
export async function signIn(client: Pick<ApiClient, "jar">, email: string, password: string): Promise<boolean> {
  return cookieJar.run(client.jar, async () => {
    const userId = await checkCredentials({ email, password }, { guestSession: await readSessionClaim() }, Date.now());
    if (userId !== undefined) await enter(client, userId);
    return userId !== undefined;
  });
}

/** Opens a session of someone whose password needs no check. */
function enter(client: Pick<ApiClient, "jar">, userId: UserId): Promise<void> {
  return cookieJar.run(client.jar, async () => {
    const replaces = await readSessionClaim();
    const session = { userId, sessionId: randomUUID() };
    await writeSessionCookie(await openSession(session, { now: Date.now(), replaces }));
  });
}

/** Confirms a client's address, as a link in a mail does. */
export async function confirmAddress({ email }: Pick<SignedInClient, "email">): Promise<void> {
  await database().user.update({ where: { email }, data: { emailVerifiedAt: new Date() } });
}

/** Gives a client's account a role; a role ends the sessions from before, so it signs in again. */
export async function giveRole(client: SignedInClient, role: Role): Promise<void> {
  await changeRole(client.email, role, Date.now());
  const { id } = await database().user.findUniqueOrThrow({ where: { email: client.email } });
  await enter(client, asId<UserId>(id));
}

/** Lets so much time pass since a client's session was proved that it has to be confirmed again. */
export async function ageProof(client: Pick<ApiClient, "jar">): Promise<void> {
  const session = await cookieJar.run(client.jar, () => readSessionClaim());
  if (session === undefined) throw new Error("The client is not signed in.");
  await saveProof(database(), session, { now: new Date(Date.now() - PROOF_MS), byPasskey: false });
}

async function callRoute(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const address = new URL(url, "http://localhost:3000");
  const route = routes.find(({ pattern }) => pattern.test(address.pathname));
  const file = route?.file ?? path.join(apiFolder, "[[...path]]/route.ts");
  const handler = ((await import(file)) as Record<string, Handler>)[method];
  if (handler === undefined) throw new Error(`${address.pathname} has no ${method}`);
  const values = route?.pattern.exec(address.pathname)?.slice(1) ?? [];
  const names = route?.names ?? [];
  const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? "")]));
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(address, {
    method,
    headers: { host: "localhost:3000", "content-type": "application/json", ...headers },
    ...(body !== undefined && method !== "GET" && { body: text }),
  });
  // Next gives none where the path has none.
  const response = await handler(request, { params: Promise.resolve(names.length === 0 ? undefined : params) });
  return toAnswer(response);
}

/** What a response says, its JSON read. */
export async function toAnswer(response: Response): Promise<Answer> {
  const answer = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  const read = answer === "" ? null : isJson ? JSON.parse(answer) : answer;
  return { status: response.status, headers: response.headers, body: read };
}
