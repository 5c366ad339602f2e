import { beforeAll, describe, expect, it } from "vitest";
import { deckContentOperations } from "@/lib/contracts/deck-content";
import { setVariables } from "@/lib/server/env";
import { database } from "@/lib/server/store/database";
import {
  type ApiClient,
  anonymousClient,
  giveRole,
  type SignedInClient,
  signedInClient,
} from "@/tests/support/api-client";
import { countRows } from "@/tests/support/count-rows";
import { faultsOf, makeOwnThings, type SampleRequest, sampleRequests } from "@/tests/support/route-samples";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let client: SignedInClient;
let requests: readonly SampleRequest[];

beforeAll(async () => {
  client = await signedInClient();
  await giveRole(client, "administrator");
  // The last one cannot delete the account.
  await giveRole(await signedInClient(), "administrator");
  requests = sampleRequests(await makeOwnThings(client));
});

function call(who: ApiClient, { method, url, body }: SampleRequest, headers: Record<string, string> = {}) {
  return who.call(method, url, body, headers);
}

describe("who is not signed in", () => {
  it("reaches health, the contract, signing up, a guest's session, a new password, a calendar whose secret they have, a sign-in by passkey, and nothing else", () => {
    expect(requests.filter(({ isOpen }) => isOpen).map(({ name }) => name)).toEqual([
      "GET /api/health",
      "GET /api/openapi.json",
      "POST /api/accounts",
      "POST /api/accounts/guest",
      "POST /api/passkey-challenges",
      "POST /api/passkey-sessions",
      "POST /api/password-resets",
      "PUT /api/password-resets",
      "GET /api/calendar/{name}",
    ]);
  });

  it("gets 401 from every other route, with words that say what to do, and changes nothing", async () => {
    const before = await countRows(database());
    const closed = requests.filter(({ isOpen }) => !isOpen);
    expect(closed.length).toBeGreaterThanOrEqual(22);
    for (const request of closed) {
      const answer = await call(anonymousClient(), request);
      expect([request.name, answer.status, answer.body.code, faultsOf(answer)]).toEqual([
        request.name,
        401,
        "not-signed-in",
        [],
      ]);
    }
    expect(await countRows(database())).toBe(before);
  });
});

describe("a page of another site", () => {
  it.each([
    ["names itself as the origin", { origin: "https://elsewhere.invalid" }],
    ["has our name as a part of its own", { origin: "http://localhost:3000.elsewhere.invalid" }],
    ["is on another port of our host", { origin: "http://localhost:4000" }],
    ["hides its origin", { origin: "null" }],
    ["is told by the browser to be another site", { "sec-fetch-site": "cross-site" }],
    ["is told by the browser to be a sister site", { "sec-fetch-site": "same-site" }],
  ])("that %s can write nothing by the cookies of whoever visits it", async (_, headers) => {
    const before = await countRows(database());
    for (const request of requests.filter(({ writes }) => writes)) {
      const answer = await call(client, request, headers);
      expect([request.name, answer.status, answer.body.code, faultsOf(answer)]).toEqual([
        request.name,
        403,
        "cross-origin",
        [],
      ]);
    }
    expect(await countRows(database())).toBe(before);
  });

  it("is told apart from our own pages, whose writes are taken", async () => {
    const own = { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };
    expect((await client.call("PATCH", "/api/account", { name: "Ada" }, own)).status).toBe(200);
  });

  it("is told apart from our own pages behind a proxy, at the address that is configured", async () => {
    setVariables({ NEXTAUTH_URL: "http://colloquy.example.org" });
    try {
      const own = { origin: "http://colloquy.example.org", "sec-fetch-site": "same-origin" };
      expect((await client.call("PATCH", "/api/account", { name: "Ada" }, own)).status).toBe(200);
    } finally {
      setVariables({ NEXTAUTH_URL: undefined });
    }
  });
});

describe("every right request", () => {
  it("is answered as the contract says, and nobody on the way keeps the answer", async () => {
    for (const request of deletionsLast(requests)) {
      const { answers } = request.operation;
      const answer = await call(client, request);
      const schema = answers[answer.status as keyof typeof answers];
      const issues = schema?.safeParse(answer.body).error?.issues;
      expect([request.name, answer.status < 300, Object.keys(answers), issues]).toEqual([
        request.name,
        true,
        expect.arrayContaining([String(answer.status)]),
        undefined,
      ]);
      expect([request.name, answer.headers.get("cache-control")]).toEqual([
        request.name,
        expect.stringMatching(cachingOf(request)),
      ]);
    }
  });
});

/** What is read may be kept by whoever read it, who asks each time whether it still holds, except where it never changes. */
function cachingOf({ operation, writes }: SampleRequest): RegExp {
  if (operation.id === deckContentOperations.getDeckContent.id) return /^private, max-age=31536000, immutable$/;
  return !writes && !(503 in operation.answers) ? /^private, no-cache/ : /^no-store/;
}

/** What is deleted last is the account, before that whatever holds other things. */
function deletionsLast(all: readonly SampleRequest[]): readonly SampleRequest[] {
  // A new password ends the other sessions; so does a second factor, before which one of them is ended.
  const deletes = ({ method, name }: SampleRequest) =>
    (method === "DELETE" && name !== "DELETE /api/account/sessions/{sessionId}") ||
    name === "PUT /api/account/password";
  const deletions = all.filter(deletes).toSorted((a, b) => b.name.length - a.name.length);
  return [...all.filter((one) => !deletes(one)), ...deletions];
}
