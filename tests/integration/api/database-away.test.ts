import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OPERATIONS } from "@/lib/contracts/api";
import { asId } from "@/lib/core/shared/ids";
import { writeSessionCookie } from "@/lib/server/auth/session-cookie";
import { withClient } from "@/lib/server/database/connection";
import { env, setDatabaseUrl } from "@/lib/server/env";
import { disconnectDatabase } from "@/lib/server/store/database";
import { type ApiClient, anonymousClient, guestClient } from "@/tests/support/api-client";
import { callNextAuth, signInByNextAuth, signOutByNextAuth } from "@/tests/support/next-auth-client";
import { cookieJar } from "@/tests/support/next-headers";
import { queryOf } from "@/tests/support/route-samples";
import { logLines, setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** Nothing listens there. */
const NOWHERE = [
  ["at its address", "postgresql://nobody:nothing@127.0.0.1:1/none"],
  ["on its socket", "postgresql://nobody:nothing@localhost:5432/none?host=%2Ftmp%2Fno-such-folder"],
] as const;

describe.each(NOWHERE)("while the database does not answer %s", (_, url) => {
  let client: ApiClient;
  let home: string;

  beforeAll(async () => {
    home = env().DATABASE_URL ?? "";
    setDatabaseUrl(url);
    client = anonymousClient();
    await cookieJar.run(client.jar, () => writeSessionCookie({ userId: asId(randomUUID()), sessionId: randomUUID() }));
  });

  afterAll(() => setDatabaseUrl(home));

  it("health says so, to everyone", async () => {
    for (const who of [client, anonymousClient()]) {
      const answer = await who.get("/api/health");
      expect(answer).toMatchObject({ status: 503, body: { status: "unavailable", database: "unavailable" } });
    }
  });

  it("the description of the contract is there all the same", async () => {
    expect((await client.get("/api/openapi.json")).status).toBe(200);
  });

  it("every other route says that it is away, and what to do", async () => {
    const asking = OPERATIONS.filter(({ path }) => path !== "/api/health" && path !== "/api/openapi.json");
    const answers = await Promise.all(
      asking.map(({ method, path, example }) => {
        const query = queryOf(example?.query ?? {});
        // Whoever asks for a feed without a secret is told that there is none, and the database is not asked.
        const named = path.replace("{name}", `${randomUUID()}.${"secret".repeat(5)}`);
        return client.call(method.toUpperCase(), `${named.replace(/\{\w+\}/g, randomUUID())}?${query}`, example?.body);
      }),
    );
    expect(answers.map(({ status, body }, index) => [asking[index]?.path, status, body.code])).toEqual(
      asking.map(({ path }) => [path, 503, "unavailable"]),
    );
    expect(new Set(answers.map(({ body }) => body.detail)).size).toBe(1);
    // Once a minute.
    expect(logLines().filter(({ msg }) => msg === "The database does not answer").length).toBeLessThanOrEqual(1);
  });

  it("nobody is told that the password is wrong, nor signed out", async () => {
    const before = new Map(client.jar);
    const signIn = await signInByNextAuth(client, "somebody@test.invalid", "a long enough password");
    const session = await callNextAuth(client, "GET", "session");
    const signOut = await signOutByNextAuth(client);
    expect([signIn, session, signOut].map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([503, "unavailable"]),
    );
    expect(client.jar.get("next-auth.session-token")).toBe(before.get("next-auth.session-token"));
  });
});

describe("when the database's connections are cut", () => {
  it("the next requests find it again", async () => {
    const client = await guestClient();
    await withClient(env().DATABASE_URL ?? "", (admin) =>
      admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()",
      ),
    );
    const statuses = [];
    for (let count = 0; count < 4; count++) statuses.push((await client.get("/api/account")).status);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(statuses.at(-1)).toBe(200);
  });

  it("a database that is not there any more is told as away", async () => {
    const client = await guestClient();
    const home = env().DATABASE_URL ?? "";
    setDatabaseUrl(home.replace(/\/[^/?]+(\?|$)/, "/no_such_database$1"));
    const { status } = await client.get("/api/account");
    setDatabaseUrl(home);
    await disconnectDatabase();
    expect(status).toBe(503);
    await expect.poll(() => logLines().map(({ msg }) => msg)).toContain("The database answers again");
  });
});
