import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { database } from "@/lib/server/store/database";
import { type ApiClient, guestClient, signedInClient } from "@/tests/support/api-client";
import { nth, only, toIso } from "@/tests/support/learner-builder";
import { bridgeFact } from "@/tests/support/own-facts";
import { DAY } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

interface Draft {
  readonly author: ApiClient;
  readonly courseId: string;
  readonly code: string;
  readonly deckId: string;
  readonly factId: string;
  readonly cardId: string;
}

/** A deck that nobody but its author sees, with a fact of theirs. */
async function writeDraft(name: string): Promise<Draft> {
  const author = await signedInClient("Author");
  const { body: course } = await author.post("/api/courses", { title: "Bridges", timeZone: "UTC" });
  const gazette = { title: "Bridges", outlet: "Harbour Gazette", published: "2021-05" };
  const { body: source } = await author.post("/api/sources", gazette);
  const { body: deck } = await author.post("/api/decks", { title: "Draft", factIds: [], status: "draft" });
  const made = await author.post("/api/facts", { fact: bridgeFact(source.id, name), deckId: deck.id });
  expect(made.status).toBe(201);
  const { factId } = made.body;
  const cardId = nth(await database().card.findMany({ where: { factId } }), 0).id;
  return { author, courseId: course.id, code: course.join.code, deckId: deck.id, factId, cardId };
}

function review(cardId: string, id = randomUUID()) {
  return { id, cardId, rating: "good", reviewedAt: toIso(Date.now()), durationMs: 5_000 };
}

/** What is said to an answer, without its own id. */
async function said(client: ApiClient, entry: object) {
  const { results } = (await client.post("/api/reviews", { reviews: [entry] })).body;
  const { id: _, ...result } = only<Record<string, unknown>>(results);
  return result;
}

describe("a card of a draft", () => {
  let draft: Draft;
  let strangers: readonly ApiClient[];

  beforeAll(async () => {
    draft = await writeDraft("Ferry");
    strangers = [await guestClient(), await signedInClient("Zoe")];
  });

  it("is answered by its author", async () => {
    expect(await said(draft.author, review(draft.cardId))).toMatchObject({ status: "applied" });
  });

  it("is unknown to everyone else who answers it, or does something with it", async () => {
    for (const stranger of strangers) {
      const unknown = await said(stranger, review("unknown"));
      expect(unknown).toMatchObject({ status: "rejected", schedule: null });
      expect(await said(stranger, review(draft.cardId))).toEqual(unknown);
      const suspend = (cardId: string) => stranger.post(`/api/cards/${cardId}/actions`, { action: "suspend" });
      const [unknownAction, action] = [await suspend("unknown"), await suspend(draft.cardId)];
      expect([action.status, action.body.detail]).toEqual([404, unknownAction.body.detail]);
    }
  });

  it("gives no sight of its fact, whatever is tried", async () => {
    for (const stranger of strangers) {
      await said(stranger, review(draft.cardId));
      const flag = { id: randomUUID(), cardId: draft.cardId, reason: "wrong", note: "" };
      const answers = [
        await stranger.get(`/api/facts/${draft.factId}`),
        await stranger.get(`/api/cards/${draft.cardId}/history`),
        await stranger.post("/api/flags", flag),
        await stranger.get(`/api/decks/${draft.deckId}/cards`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(JSON.stringify((await stranger.get("/api/study-pack")).body)).not.toContain(draft.cardId);
    }
  });

  it("keeps nothing of its author's when the account goes, though others have tried it", async () => {
    const { author, cardId, factId } = await writeDraft("Mill");
    await said(nth(strangers, 0), review(cardId));
    expect((await author.delete("/api/account")).status).toBe(204);
    expect(await database().fact.count({ where: { id: factId } })).toBe(0);
  });
});

describe("a deck that was withdrawn while a student was offline", () => {
  it("takes no answers: they are kept and not applied, until it is there again for those that come then", async () => {
    const { author, courseId, code, deckId, cardId } = await writeDraft("Abbey");
    const student = await signedInClient("Ada");
    await student.post("/api/enrolments", { joinCode: code });
    expect((await author.patch(`/api/decks/${deckId}`, { status: "published" })).status).toBe(200);
    const body = { deckId, seminarAt: toIso(Date.now() + DAY) };
    const { body: assignment } = await author.post(`/api/courses/${courseId}/assignments`, body);
    expect((await student.get(`/api/decks/${deckId}/cards`)).status).toBe(200);
    await author.delete(`/api/courses/${courseId}/assignments/${assignment.id}`);
    expect((await author.patch(`/api/decks/${deckId}`, { status: "draft" })).status).toBe(200);

    const late = review(cardId);
    const refused = await said(student, late);
    expect(refused).toEqual(await said(student, review("unknown")));
    expect(await said(student, late), "sent again").toEqual(refused);
    const { reviewLog, cardSchedules } = (await student.get("/api/account/export")).body;
    expect(reviewLog).toMatchObject([{ id: late.id, cardId, kind: "withheld", rating: "good" }]);
    expect(cardSchedules).toEqual([]);

    await author.patch(`/api/decks/${deckId}`, { status: "published" });
    expect((await author.post(`/api/courses/${courseId}/assignments`, body)).status).toBe(201);
    expect(await said(student, review(cardId))).toMatchObject({ status: "applied", schedule: { reps: 1 } });
    expect((await student.delete(`/api/reviews/${late.id}`)).status).toBe(404);
    expect(await checkReplay()).toMatchObject({ differences: [] });
  });
});
