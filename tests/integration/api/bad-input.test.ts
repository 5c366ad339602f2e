import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { setVariables } from "@/lib/server/env";
import { database } from "@/lib/server/store/database";
import { type Answer, type ApiClient, giveRole, signedInClient } from "@/tests/support/api-client";
import { countRows } from "@/tests/support/count-rows";
import { HOSTILE, nested } from "@/tests/support/hostile-values";
import {
  faultsOf,
  makeOwnThings,
  type OwnThings,
  type SampleRequest,
  sampleRequests,
} from "@/tests/support/route-samples";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** An administrator: whoever may do less is refused before anyone looks at what they sent. */
let client: ApiClient;
let things: OwnThings;
let requests: readonly SampleRequest[];

beforeAll(async () => {
  // Codes that no course has are counted.
  setVariables({ RATE_LIMIT_FACTOR: "1000" });
  const administrator = await signedInClient();
  await giveRole(administrator, "administrator");
  client = administrator;
  things = await makeOwnThings(administrator);
  requests = sampleRequests(things);
});

function requestNamed(name: string): SampleRequest {
  const request = sampleRequests(things).find((one) => one.name === name);
  if (request === undefined) throw new Error(`There is no ${name}.`);
  return request;
}

/** For titles. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)} ...` : text;
}

/** Sends it, and sees to it that what is refused leaves nothing behind. */
async function send(
  request: SampleRequest,
  change: { readonly url?: string; readonly body?: unknown },
): Promise<Answer> {
  const before = await countRows(database());
  const answer = await client.call(
    request.method,
    change.url ?? request.url,
    "body" in change ? change.body : request.body,
  );
  if (answer.status >= 400) expect([request.name, await countRows(database())]).toEqual([request.name, before]);
  return answer;
}

const NOT_A_BODY: readonly [string, string][] = [
  ["no JSON", "title=Mine&factIds=all"],
  ["half of it", '{"title": "Mi'],
  ["a text", '"words"'],
  ["a number", "42"],
  ["nothing, as JSON has it", "null"],
  ["a list", "[]"],
  ["a list of everything", '[{"id": 1}, [], null]'],
  ["a hundred thousand brackets", "[".repeat(100_000)],
  ["closed brackets, a hundred thousand deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["lists, nine thousand deep in a field", nested(9_000)],
  ["NUL characters", "\0\0\0"],
  ["bytes that are no text", "\ud800\udfff\ud800"],
];

describe("a body that is not what it should be at all", () => {
  it.each(NOT_A_BODY)("%s: is refused by every route that needs one, and leaves nothing behind", async (_, body) => {
    for (const request of requests.filter((one) => one.body !== undefined)) {
      const answer = await send(request, { body });
      expect([request.name, answer.status, answer.body.code, faultsOf(answer)]).toEqual([
        request.name,
        400,
        "invalid-body",
        [],
      ]);
    }
  });

  it("two megabytes: is refused before it is read, by every route that takes one", async () => {
    for (const request of requests.filter((one) => one.body !== undefined)) {
      const answer = await send(request, { body: { ...request.body, padding: "x".repeat(2_000_000) } });
      expect([request.name, answer.status, answer.body.code, faultsOf(answer)]).toEqual([
        request.name,
        413,
        "body-too-large",
        [],
      ]);
    }
  });

  it("two megabytes whose length is not said: is refused all the same", async () => {
    const request = new Request("http://localhost:3000/api/decks", {
      method: "POST",
      body: new Blob(["x".repeat(2_000_000)]).stream(),
      duplex: "half",
    } as RequestInit);
    const { parseBody } = await import("@/lib/server/http/parse-request");
    const { createDeckBody } = await import("@/lib/contracts/decks");
    expect(request.headers.get("content-length")).toBeNull();
    await expect(parseBody(request, createDeckBody)).rejects.toMatchObject({ code: "body-too-large" });
  });
});

/** The body with one of its fields, however deep, instead of each. */
function mutationsOf(body: unknown, hostile: unknown): unknown[] {
  if (typeof body !== "object" || body === null) return [hostile];
  const keys = Object.keys(body);
  const inside = keys.flatMap((key) =>
    mutationsOf((body as Record<string, unknown>)[key], hostile).map((inner) => replaced(body, key, inner)),
  );
  return [...inside, ...keys.map((key) => replaced(body, key, hostile))];
}

function replaced(body: object, key: string, value: unknown): unknown {
  if (Array.isArray(body)) return body.map((inner, index) => (String(index) === key ? value : inner));
  return { ...body, [key]: value };
}

describe("a body with one wrong thing in it", () => {
  it("is taken or refused with words that say what to do, by every route, for each of its fields", {
    timeout: 240_000,
  }, async () => {
    let refused = 0;
    for (const request of requests.filter((one) => one.body !== undefined)) {
      for (const hostile of HOSTILE) {
        const bodies = mutationsOf(request.body, hostile);
        const answers = await Promise.all(bodies.map((body) => client.call(request.method, request.url, body)));
        const faults = answers.flatMap((answer, index) =>
          faultsOf(answer).map((fault) => [fault, JSON.stringify(bodies[index])?.slice(0, 300)]),
        );
        expect([request.name, faults]).toEqual([request.name, []]);
        refused += answers.filter(({ status }) => status >= 400).length;
      }
    }
    expect(refused).toBeGreaterThan(500);
  });

  it("that misses one of its fields says which, or does without", async () => {
    for (const { name, body = {} } of requests) {
      for (const field of Object.keys(body)) {
        // Made again for each field: what was taken without one may be there already without another.
        const request = requestNamed(name);
        const { [field]: _, ...rest } = request.body ?? {};
        const answer = await send(request, { body: rest });
        if (answer.status === 400)
          expect([request.name, answer.body.problems?.map(({ path }: { path: string }) => path)]).toEqual([
            request.name,
            [field],
          ]);
        expect([request.name, field, faultsOf(answer)]).toEqual([request.name, field, []]);
      }
    }
  });

  it("that has a field which nobody asked for is refused where settings or decks are changed", async () => {
    const strict = [
      "PATCH /api/account",
      "POST /api/decks",
      "PATCH /api/decks/{deckId}",
      "PUT /api/decks/{deckId}/study",
      "POST /api/attempts",
    ];
    for (const request of requests.filter(({ name }) => strict.includes(name))) {
      const answer = await send(request, { body: { ...request.body, ownerId: randomUUID(), role: "administrator" } });
      expect([request.name, answer.status]).toEqual([request.name, 400]);
    }
  });
});

const NO_ID: readonly (readonly [string, string])[] = [
  "no-such-thing",
  "%00",
  "all%00",
  "%F0%9F%98%80",
  "..%2F..%2Fetc%2Fpasswd",
  "'%20OR%201=1",
  "x".repeat(5_000),
  "null",
  "undefined",
  "0",
  "-1",
  "00000000-0000-0000-0000-000000000000",
  "%20",
  "%7B%7D",
  randomUUID().toUpperCase(),
  randomUUID().slice(0, 35),
].map((id) => [shortened(id), id]);

describe("an address that names nothing", () => {
  it.each(NO_ID)("%s: is not found, by every route whose path names something", async (_, id) => {
    const named = requests.filter(({ name }) => name.includes("{"));
    expect(named.length).toBeGreaterThan(8);
    for (const { name, ...request } of named) {
      const own = Object.values(things).find((thing) => request.url.includes(encodeURIComponent(thing))) ?? "";
      const answer = await send({ name, ...request }, { url: request.url.replace(encodeURIComponent(own), id) });
      expect([name, answer.status, answer.body.code, faultsOf(answer)]).toEqual([name, 404, "not-found", []]);
    }
  });
});

describe("a query that makes no sense", () => {
  it.each(
    [
      ["/api/review-queue?limit=0", 400],
      ["/api/review-queue?limit=501", 400],
      ["/api/review-queue?limit=ten", 400],
      ["/api/review-queue?limit=", 400],
      ["/api/review-queue?limit=1.5", 400],
      ["/api/review-queue?limit=1e400", 400],
      ["/api/review-queue?minutes=-3", 400],
      ["/api/review-queue?minutes=%00", 400],
      ["/api/review-queue?deckId=%00", 404],
      ["/api/review-queue?deckId=", 404],
      [`/api/review-queue?deckId=${"x".repeat(201)}`, 400],
      [`/api/decks/all/cards?query=${"x".repeat(201)}`, 400],
      ["/api/decks/all/cards?query=%00%FF%ED%A0%80", 200],
      ["/api/decks/all/cards?nothing=asked", 200],
    ].map(([url, status]) => [shortened(String(url)), status, String(url)] as const),
  )("%s is answered with %i", async (_, status, url) => {
    const answer = await client.get(url);
    expect({ status: answer.status, faults: faultsOf(answer) }).toEqual({ status, faults: [] });
  });
});

describe("a query with one wrong thing in it", () => {
  it("is taken or refused with words that say what to do, by every route, for each of its parts", async () => {
    const asking = requests.filter(({ operation }) => operation.query !== undefined);
    expect(asking.length).toBeGreaterThan(8);
    for (const { name, method, url, operation } of asking) {
      for (const part of Object.keys(operation.query?.shape ?? {})) {
        for (const hostile of HOSTILE) {
          const address = new URL(url, "http://localhost:3000");
          address.searchParams.set(part, typeof hostile === "string" ? hostile : JSON.stringify(hostile));
          const answer = await client.call(method, `${address.pathname}${address.search}`);
          expect([name, part, hostile, answer.status < 500, faultsOf(answer)]).toEqual([name, part, hostile, true, []]);
        }
      }
    }
  });
});

describe("an envelope of answers", () => {
  it.each([
    ["with none", { reviews: [] }],
    ["with 501", { reviews: Array(501).fill({}) }],
    ["without a list", { reviews: {} }],
    ["sent at no time", { reviews: [{}], sentAt: "yesterday" }],
    ["sent before there were phones", { reviews: [{}], sentAt: "1899-01-01T00:00:00Z" }],
  ])("%s is refused as a whole", async (_, body) => {
    const answer = await client.post("/api/reviews", body);
    expect({ status: answer.status, faults: faultsOf(answer) }).toEqual({ status: 400, faults: [] });
  });

  it("is taken with whatever is in it: each record is rejected by itself, with what is wrong", async () => {
    const records = [
      null,
      1,
      "words",
      [],
      [[]],
      {},
      { id: 5 },
      { id: randomUUID() },
      { id: "x".repeat(9_000), rating: "good" },
      { rating: "\0" },
      { id: randomUUID(), cardId: { length: { toString: null } }, rating: "good" },
      { length: { toString: null } },
    ];
    const { status, body } = await client.post("/api/reviews", { reviews: records });
    expect(status).toBe(200);
    expect(body.results.map((result: { status: string }) => result.status)).toEqual(records.map(() => "rejected"));
    expect(body.results.every((result: { reason: string }) => result.reason.length > 10)).toBe(true);
  });
});
