import { beforeAll, describe, expect, it } from "vitest";
import type { FactVersionLog, FactVersionPreview } from "@/lib/contracts/fact-versions";
import { ROLES, type Role } from "@/lib/core/shared/actor";
import { database } from "@/lib/server/store/database";
import { type ApiClient, giveRole, guestClient, signedInClient } from "@/tests/support/api-client";
import { countRows } from "@/tests/support/count-rows";
import { nth } from "@/tests/support/learner-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const people = new Map<Role, ApiClient>();
let factIds: readonly string[] = [];

beforeAll(async () => {
  for (const role of ROLES) {
    const client = await signedInClient(`The ${role}`);
    await giveRole(client, role);
    people.set(role, client);
  }
  const facts = await database().fact.findMany({ orderBy: { position: "desc" }, take: 12 });
  factIds = facts.map(({ id }) => id);
});

function as(role: Role): ApiClient {
  const client = people.get(role);
  if (client === undefined) throw new Error(`There is no ${role}.`);
  return client;
}

const path = (place: number) => `/api/facts/${nth(factIds, place)}/versions`;
const retire = { change: "retire", baseVersion: 1, reason: "It is out of date." };

describe("Who may change a published fact", () => {
  it.each(["learner", "instructor"] as const)("not a %s, who is told who may", async (role) => {
    const before = await countRows(database());
    for (const body of [retire, { ...retire, check: true }, { change: "nonsense" }]) {
      const answer = await as(role).post(path(0), body);
      expect(answer).toMatchObject({ status: 403, body: { code: "not-allowed" } });
      expect(answer.body.detail).toContain("Only editors");
    }
    expect(await countRows(database())).toBe(before);
  });

  it("nor a guest", async () => {
    expect((await (await guestClient()).post(path(0), retire)).status).toBe(403);
  });

  it.each([
    ["editor", 1],
    ["administrator", 2],
  ] as const)("an %s", async (role, place) => {
    expect((await as(role).post(path(place), { ...retire, check: true })).status).toBe(200);
    expect(await as(role).post(path(place), retire)).toMatchObject({ status: 201, body: { version: 2, regraded: 0 } });
  });
});

describe("What an editor sends", () => {
  it("is refused for a fact that is not there, and for a version that is not the current one", async () => {
    const unknown = await as("editor").post("/api/facts/no-such-fact/versions", retire);
    expect(unknown).toMatchObject({ status: 404, body: { code: "not-found" } });
    const stale = await as("editor").post(path(3), { ...retire, baseVersion: 7 });
    expect(stale).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(stale.body.detail).toContain("Reload");
  });

  it.each([
    ["no reason", { ...retire, reason: " " }, "reason"],
    ["too long a reason", { ...retire, reason: "a".repeat(501) }, "reason"],
    ["a correction of nothing", { ...retire, change: "correct" }, "fact"],
    ["two things that hold now", { ...retire, change: "supersede", fact: {}, supersededBy: "other" }, "fact"],
    ["fields with retiring", { ...retire, fact: { importance: 1 } }, "fact"],
    ["a successor with retiring", { ...retire, supersededBy: "other" }, "supersededBy"],
    ["a statement that is none", { ...retire, change: "correct", fact: { statement: "" } }, "fact.statement"],
    ["an unknown field", { ...retire, change: "correct", fact: { colour: "red" } }, "fact.colour"],
    ["a successor that is not there", { ...retire, change: "supersede", supersededBy: "no-such-fact" }, "supersededBy"],
  ])("with %s is refused at the field", async (_, body, field) => {
    const answer = await as("editor").post(path(4), body);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-body" } });
    expect(answer.body.problems.map((problem: { path: string }) => problem.path)).toContain(field);
  });
});

describe("What an editor is shown before saving", () => {
  it.each(["ordering", "matching", "whichSource", "factOrClaim"])(
    "has the questions of the type %s that are made of the whole bank with the changed fact in it",
    async (type) => {
      const asked = await database().item.findFirstOrThrow({ where: { retired: false, type } });
      const fact = await database().fact.findUniqueOrThrow({ where: { id: asked.factId } });
      const body = { change: "correct", baseVersion: fact.currentVersion, fact: { validUntil: "2099" }, check: true };
      const preview = await as("editor").post<FactVersionPreview>(`/api/facts/${asked.factId}/versions`, body);
      expect(preview.status).toBe(200);
      const { after, examples } = preview.body.items;
      expect(examples).toHaveLength(after);
      const example = examples.find((one) => one.type === type);
      expect((example?.options.length ?? 0) + (example?.places.length ?? 0)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe("What everyone can read of a fact's versions", () => {
  it("is what was changed and why; who did it those who teach and edit, the form those who may change it", async () => {
    await as("editor").post(path(5), retire);
    const logs = new Map<Role, FactVersionLog>();
    for (const role of ROLES) logs.set(role, (await as(role).get(path(5))).body);
    const seen = (role: Role) => {
      const log = logs.get(role);
      return [log?.versions[0]?.reason, log?.versions[0]?.who ?? null, log?.form !== null];
    };
    expect(ROLES.map((role) => [role, ...seen(role)])).toEqual([
      ["learner", "It is out of date.", null, false],
      ["instructor", "It is out of date.", "The editor", false],
      ["editor", "It is out of date.", "The editor", true],
      ["administrator", "It is out of date.", "The editor", true],
    ]);
  });
});
