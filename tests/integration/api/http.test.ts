import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/server/store/database";
import { type ApiClient, anonymousClient, signedInClient } from "@/tests/support/api-client";
import { faultsOf } from "@/tests/support/route-samples";
import { logLines, setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let client: ApiClient;

beforeAll(async () => {
  client = await signedInClient();
});

function getIf(url: string, etag: string) {
  return client.call("GET", url, undefined, { "if-none-match": etag });
}

describe("what is read", () => {
  it.each(["/api/account", "/api/decks", "/api/openapi.json", "/api/account/fits"])(
    "%s is not sent again to whoever has it already",
    async (url) => {
      const first = await client.get(url);
      const etag = first.headers.get("etag") ?? "";
      expect(etag).toMatch(/^W\/"[\w-]{20,}"$/);
      for (const held of [etag, `"another", ${etag}`, "*"]) {
        const again = await getIf(url, held);
        expect([again.status, again.body, again.headers.get("etag")]).toEqual([304, null, etag]);
      }
    },
  );

  it("is sent again once it has changed", async () => {
    const etag = (await client.get("/api/account")).headers.get("etag") ?? "";
    await client.patch("/api/account", { name: "Grace" });
    const again = await getIf("/api/account", etag);
    expect(again).toMatchObject({ status: 200, body: { name: "Grace" } });
    expect(again.headers.get("etag")).not.toBe(etag);
  });

  it("is never taken for what someone else has", async () => {
    const etag = (await client.get("/api/account")).headers.get("etag") ?? "";
    const other = await signedInClient("Somebody else");
    expect((await other.call("GET", "/api/account", undefined, { "if-none-match": etag })).status).toBe(200);
    expect((await anonymousClient().call("GET", "/api/account", undefined, { "if-none-match": etag })).status).toBe(
      401,
    );
  });

  it("of how the server is at the moment is kept by nobody", async () => {
    const { headers } = await client.get("/api/health");
    expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, "no-store, no-transform"]);
  });
});

describe("a method that an address does not have", () => {
  it.each([
    ["PUT", "/api/decks", "GET, POST, HEAD, OPTIONS"],
    ["GET", "/api/reviews", "POST, OPTIONS"],
    ["HEAD", "/api/reviews", "POST, OPTIONS"],
    ["PATCH", "/api/decks/all/study", "PUT, DELETE, OPTIONS"],
  ])("%s %s is refused with those that it has", async (method, url, allow) => {
    const answer = await client.call(method, url);
    expect([answer.status, answer.headers.get("allow"), faultsOf(answer)]).toEqual([405, allow, []]);
  });

  it("can be asked for by OPTIONS", async () => {
    const { status, headers } = await client.call("OPTIONS", "/api/reviews");
    expect([status, headers.get("allow")]).toEqual([204, "POST, OPTIONS"]);
  });
});

describe("an address that there is not", () => {
  it.each(["/api", "/api/nothing", "/api/decks/all/nothing", "/api/reviews/1/2/3"])(
    "%s answers with a problem, to everybody",
    async (url) => {
      for (const who of [client, anonymousClient()]) {
        const answer = await who.get(url);
        expect([answer.status, answer.body.code, faultsOf(answer)]).toEqual([404, "not-found", []]);
      }
    },
  );
});

describe("an error that nobody meant", () => {
  it("is told by a number, under which the log has who asked for what, and administrators find it", async () => {
    const { id } = (await client.get("/api/account")).body;
    await database().$executeRaw`ALTER TABLE weights_fit RENAME TO gone`;
    const answer = await client.get("/api/account/fits");
    await database().$executeRaw`ALTER TABLE gone RENAME TO weights_fit`;
    const { errorId } = answer.body;
    expect(answer).toMatchObject({ status: 500, body: { code: "unexpected" } });
    expect(answer.body.detail).toContain(errorId);
    const place = "GET /api/account/fits";
    expect(logLines().splice(0)).toEqual([
      expect.objectContaining({
        ...{ level: "error", errorId, place, userId: id },
        err: expect.objectContaining({ code: "P2021", stack: expect.stringContaining("at ") }),
      }),
    ]);
    await expect
      .poll(() => database().serverError.findMany({ where: { id: errorId } }))
      .toMatchObject([{ place, message: expect.stringContaining("P2021") }]);
  });
});

describe("a request of another site", () => {
  it("is logged, and a flood of them once a minute", async () => {
    const send = () => client.call("POST", "/api/courses", {}, { origin: "https://elsewhere.test.invalid" });
    for (let count = 0; count < 3; count++) expect((await send()).status).toBe(403);
    expect(logLines()).toEqual([
      expect.objectContaining({ level: "warn", msg: "Refused: from another site", place: "POST /api/courses" }),
    ]);
  });
});
