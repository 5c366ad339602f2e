import { beforeAll, describe, expect, it } from "vitest";
import type { DeckSummary } from "@/lib/contracts/decks";
import type { SearchKind, SearchResult } from "@/lib/contracts/search";
import { type ApiClient, giveRole, guestClient, signedInClient } from "@/tests/support/api-client";
import { bridgeFact } from "@/tests/support/own-facts";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let student: ApiClient;
let author: ApiClient;
let colleague: ApiClient;

beforeAll(async () => {
  student = await guestClient();
  author = await instructor("An author");
  colleague = await instructor("A colleague");
});

async function instructor(name: string): Promise<ApiClient> {
  const client = await signedInClient(name);
  await giveRole(client, "instructor");
  return client;
}

async function find(who: ApiClient, q: string, kind?: SearchKind): Promise<SearchResult> {
  const part = kind === undefined ? "" : `&kind=${kind}`;
  const { status, body } = await who.get<SearchResult>(`/api/search?q=${encodeURIComponent(q)}${part}`);
  expect(status).toBe(200);
  return body;
}

const textOf = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join("");

async function kindsFound(who: ApiClient, q: string): Promise<readonly string[]> {
  return (await find(who, q)).groups.map(({ kind }) => kind);
}

async function titles(who: ApiClient, q: string, kind: SearchKind): Promise<readonly string[]> {
  const { groups } = await find(who, q, kind);
  return groups.flatMap(({ hits }) => hits.map(({ title }) => textOf(title)));
}

describe("Search", () => {
  it("finds people, facts, questions, decks and articles, each by kind, and marks the word", async () => {
    const { groups, corrected } = await find(student, "Goroku");
    expect(corrected).toBeNull();
    expect(groups.map(({ kind }) => kind)).toEqual(["people", "facts", "questions", "decks", "articles"]);
    for (const { total, hits } of groups) {
      expect(hits).toHaveLength(Math.min(total, 10));
      const marked = hits.map(({ title, detail }) => [...title, ...detail].filter((part) => part.marked));
      expect(marked.filter((parts) => parts.length === 0).length, "an answer can be found by its card").toBeLessThan(3);
    }
    const [person] = groups[0]?.hits ?? [];
    expect(person?.title).toContainEqual({ text: "Goroku", marked: true });
    expect(person?.path).toBe("/search?kind=facts&q=Tsuyoshi%20Goroku");
  });

  it("shows all of one kind where there are more than ten", async () => {
    const ten = (await find(student, "Japan")).groups.find(({ kind }) => kind === "facts");
    const all = (await find(student, "Japan", "facts")).groups;
    expect(ten?.hits).toHaveLength(10);
    expect(all).toHaveLength(1);
    expect(all[0]?.hits.length).toBe(ten?.total);
  });

  it.each([
    ["Goruku", "goroku"],
    ["Lukyn", "lukin"],
    ["sanctoins", "sanctions"],
  ])("finds what was meant by %s", async (typed, meant) => {
    const { corrected, groups } = await find(student, typed);
    expect(corrected).toBe(meant);
    expect(groups).toEqual((await find(student, meant)).groups);
    expect(groups.length).toBeGreaterThan(1);
  });

  it("finds other spellings and names, other forms of a word, and words of quotations", async () => {
    expect(await titles(student, "defense", "facts")).toEqual(await titles(student, "defence", "facts"));
    expect(await titles(student, "Kiev", "facts")).toEqual(expect.arrayContaining([expect.stringContaining("Kyiv")]));
    expect((await titles(student, "sanction", "facts")).some((title) => title.includes("sanctions"))).toBe(true);
    const { groups } = await find(student, "sanctions", "facts");
    expect(groups[0]?.hits.some(({ detail }) => detail.some(({ marked }) => marked))).toBe(true);
  });

  it("finds nothing rather than something else", async () => {
    expect(await find(student, "xqzzyvw")).toEqual({ corrected: null, groups: [] });
    expect(await find(student, "' & ! ) \\")).toEqual({ corrected: null, groups: [] });
    expect((await student.get("/api/search?q=%20")).status).toBe(400);
  });
});

describe("Search finds for nobody what they may not see", () => {
  it("facts, articles and drafts of somebody else, not even as words that were meant", async () => {
    const gazette = { title: "Quaysides", outlet: "Harbourland Gazette", published: "2021-05" };
    const source = (await author.post("/api/sources", gazette)).body.id;
    const fact = (await author.post("/api/facts", { fact: bridgeFact(source, "Zephyrine", 777) })).body.factId;
    const deck = { title: "Zephyrine works", factIds: [fact], status: "draft" };
    const { body } = await author.post<DeckSummary>("/api/decks", deck);
    expect(await kindsFound(author, "Zephyrine")).toEqual(["facts", "questions", "decks"]);
    expect(await kindsFound(author, "Harbourland")).toEqual(["articles"]);
    for (const who of [student, colleague]) {
      for (const q of ["Zephyrine", "Zephirine", "Harbourland", "777"])
        expect(await find(who, q)).toEqual({ corrected: null, groups: [] });
    }
    await author.patch(`/api/decks/${body.id}`, { status: "published" });
    expect(await kindsFound(colleague, "Zephyrine")).toEqual([]);
    const course = (await author.post("/api/courses", { title: "Bridges", timeZone: "UTC" })).body;
    await student.post("/api/enrolments", { joinCode: course.join.code });
    const assigned = { deckId: body.id, seminarAt: new Date(Date.now() + 5 * 86_400_000).toISOString() };
    const made = await author.post(`/api/courses/${course.id}/assignments`, {
      ...{ id: "01990a7c-5e1f-7c3a-9d42-6b1f0c8e2a57", targetReadiness: 0.9, grading: { rule: "none" }, quiz: null },
      ...assigned,
    });
    expect(made.status).toBe(201);
    expect(await kindsFound(student, "Zephyrine")).toEqual(["facts", "questions", "decks"]);
    expect(await kindsFound(colleague, "Zephyrine")).toEqual([]);
  });
});
