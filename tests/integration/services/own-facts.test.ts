import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { createFactVersionBody } from "@/lib/contracts/fact-versions";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { deleteAccount } from "@/lib/server/services/accounts/delete-account";
import { exportAccount } from "@/lib/server/services/accounts/export-account";
import { publishContent } from "@/lib/server/services/content/publish-content";
import type { ServiceContext } from "@/lib/server/services/context";
import { changeDeck, makeDeck } from "@/lib/server/services/decks/edit-decks";
import { listDeckCards } from "@/lib/server/services/decks/list-cards";
import { startStudying } from "@/lib/server/services/decks/study-deck";
import { changeFact } from "@/lib/server/services/facts/change-fact";
import { readFact } from "@/lib/server/services/facts/read-fact";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { readNotices } from "@/lib/server/services/notices/read-notices";
import { listArticles, readArticle } from "@/lib/server/services/provenance/read-articles";
import { readTimeline } from "@/lib/server/services/provenance/read-timeline";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { database } from "@/lib/server/store/database";
import { loadDeckItems } from "@/lib/server/store/items";
import { bank } from "@/tests/support/content-bank";
import { changeAt, createStaff } from "@/tests/support/editor-builder";
import {
  answerAt,
  createLearner,
  MONDAY,
  NO_STEPS,
  nth,
  only,
  type TestLearner,
} from "@/tests/support/learner-builder";
import { addGazette, bridgeFact, writeFact } from "@/tests/support/own-facts";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const DAY = 86_400_000;
let author: TestLearner;
let source: string;

beforeAll(async () => {
  author = await createStaff("instructor");
  source = await addGazette(author, MONDAY);
});

/** An account, as decks want it. */
function withAccount(who: TestLearner, moment: number): ServiceContext & { readonly newId: () => string } {
  const context = who.at(moment);
  return { ...context, actor: { ...context.actor, guest: false }, newId: randomUUID };
}

/** A deck of someone's own that a student studies. */
async function deckStudiedBy(student: TestLearner, factIds: readonly string[], moment = MONDAY): Promise<string> {
  const { id } = await makeDeck(withAccount(author, moment), { title: "Bridges", factIds: [...factIds] });
  const row = { userId: student.id, deckId: id, options: {}, startedAt: new Date(moment) };
  await database().deckStudy.create({ data: row });
  return id;
}

async function sharedItems(): Promise<string> {
  const items = await loadDeckItems(database(), DECK_OF_ALL);
  return JSON.stringify(items.map(({ item, version }) => [version, item]).sort());
}

describe("A fact of one's own", () => {
  it("has cards and questions, and stands nowhere but in decks that have it", async () => {
    const stranger = await createLearner();
    const before = await sharedItems();
    const { factId, cards } = await writeFact(author, MONDAY, { fact: bridgeFact(source, "Castle", 420) });
    expect(cards.map(({ prompt, now, effect }) => [prompt, now, effect])).toEqual([
      ["What is the length of the Castle Bridge, as of May 2021?", "420 metres", "new"],
    ]);
    expect(await sharedItems()).toBe(before);
    const all = await listDeckCards(stranger.at(MONDAY), { deckId: DECK_OF_ALL });
    expect(all.cards.filter(({ fact }) => fact.id === factId)).toEqual([]);
    expect(JSON.stringify(await readTimeline(stranger.at(MONDAY), undefined))).not.toContain(factId);
    expect((await listArticles(author.at(MONDAY))).map(({ id }) => id as string)).not.toContain(source);
    await expect(readFact(stranger.at(MONDAY), factId)).rejects.toMatchObject({ code: "not-found" });
    await expect(readArticle(stranger.at(MONDAY), source)).rejects.toMatchObject({ code: "not-found" });
    expect(await readFact(author.at(MONDAY), factId)).toMatchObject({ mayEdit: true });
    expect((await readArticle(author.at(MONDAY), source)).facts).toHaveLength(1);
  });

  it("is not on the page of an article of the shared bank that it is taken from", async () => {
    const shared = nth(await listArticles(author.at(MONDAY)), 0).id;
    const { factId } = await writeFact(author, MONDAY, { fact: bridgeFact(shared, "Chapel", 77) });
    for (const who of [author, await createLearner()]) {
      const article = await readArticle(who.at(MONDAY), shared);
      expect(article.facts.map(({ statement }) => statement.id)).not.toContain(factId);
    }
  });

  it("takes its wrong answers from the shared bank too", async () => {
    const fact = {
      kind: "event",
      statement: "In 2021 Japan opened the Lantern Bridge.",
      ...{ epistemic: "fact", asOf: "2021", event: "the opening of the Lantern Bridge", date: "2021", actor: "japan" },
      evidence: [{ source, paragraph: 3, quote: "the Lantern Bridge was opened" }],
    };
    const { factId } = await writeFact(author, MONDAY, { fact });
    const items = await database().item.findMany({ where: { factId, retired: false }, include: { versions: true } });
    const options = items.flatMap(({ versions }) =>
      ((only(versions).data as { options?: { text: string }[] }).options ?? []).map(({ text }) => text),
    );
    const names = bank.entities.map(({ name }) => name);
    expect(options.filter((text) => names.includes(text) && text !== "Japan").length).toBeGreaterThan(0);
  });

  it("survives a new reading of content/, with its version, and comes to no harm by it", async () => {
    const { factId } = await writeFact(author, MONDAY, { fact: bridgeFact(source, "Weir", 88) });
    const before = await readFact(author.at(MONDAY), factId);
    const { conflicts } = await publishContent(bank, new Date(MONDAY + DAY));
    expect(conflicts).toEqual([]);
    expect(await readFact(author.at(MONDAY + DAY), factId)).toEqual(before);
  });

  it("keeps a name of the shared bank that content/ has dropped, if it is the only one that uses it", async () => {
    const gone = nth(
      bank.entities.filter(({ type }) => type === "person"),
      0,
    );
    const fact = {
      ...bridgeFact(source, "Ferry", 61),
      ...{ epistemic: "claim", statement: `${gone.name} says that in 2021 the Ferry Bridge was 61 metres long.` },
      attribution: { speaker: gone.id, mode: "direct", verb: "says" },
    };
    const { factId } = await writeFact(author, MONDAY, { fact });
    const kept = bank.facts.filter((one) => !JSON.stringify(one).includes(`"${gone.id}"`));
    const without = { ...bank, facts: kept, entities: bank.entities.filter(({ id }) => id !== gone.id) };
    await publishContent(without, new Date(MONDAY + 2 * DAY));
    expect((await readFact(author.at(MONDAY + 2 * DAY), factId)).speaker?.name).toBe(gone.name);
    await publishContent(bank, new Date(MONDAY + 3 * DAY));
    expect(await database().entity.findUnique({ where: { id: gone.id } })).toMatchObject({ shared: true });
  });
});

describe("What reaches students of a deck", () => {
  it("is a fact that is added and one that is left out, with the memory of everything as it was", async () => {
    const student = await createLearner(NO_STEPS);
    const one = await writeFact(author, MONDAY, { fact: bridgeFact(source, "Mill", 150) });
    const two = await writeFact(author, MONDAY, { fact: bridgeFact(source, "Quay", 260) });
    const deckId = await deckStudiedBy(student, [one.factId]);
    const cardId = nth(one.cards, 0).cardId;
    await answerAt(student, MONDAY, { cardId, rating: "good" });
    const memory = () =>
      database().cardSchedule.findUniqueOrThrow({ where: { userId_cardId: { userId: student.id, cardId } } });
    const before = await memory();

    await changeDeck(withAccount(author, MONDAY), deckId, { factIds: [one.factId, two.factId] });
    const queue = await readReviewQueue(student.at(MONDAY), { deckId });
    expect(queue.cards.map((card) => card.cardId)).toContain(nth(two.cards, 0).cardId);
    await changeDeck(withAccount(author, MONDAY), deckId, { factIds: [two.factId] });
    expect((await listDeckCards(student.at(MONDAY), { deckId })).cards.map(({ id }) => id)).not.toContain(cardId);
    await changeDeck(withAccount(author, MONDAY), deckId, { factIds: [one.factId] });
    expect(await memory()).toEqual(before);
  });

  it("is a rewording without a loss of memory, and a correction that is learned again, with what was changed", async () => {
    const student = await createLearner(NO_STEPS);
    const made = await writeFact(author, MONDAY, { fact: bridgeFact(source, "Garden", 190) });
    const deckId = await deckStudiedBy(student, [made.factId]);
    const cardId = nth(made.cards, 0).cardId;
    await answerAt(student, MONDAY, { cardId, rating: "good" });
    const change = (moment: number, fact: Record<string, unknown>, baseVersion: number) =>
      changeFact(
        withAccount(author, moment),
        made.factId,
        createFactVersionBody.parse({ change: "correct", baseVersion, reason: "It was mended.", fact }),
      );

    const reworded = await change(
      MONDAY + DAY,
      { statement: "The Garden Bridge was 190 metres long in the year 2021." },
      1,
    );
    expect(only(reworded.cards).effect).toBe("reworded");
    const card = only((await listDeckCards(student.at(MONDAY + DAY), { deckId })).cards);
    expect(card).toMatchObject({ version: 2, schedule: { reps: 1 } });

    const value = { value: 195, unit: "count", noun: "metres", qualifier: "exact" };
    const corrected = await change(
      MONDAY + 2 * DAY,
      { statement: "The Garden Bridge was 195 metres long in the year 2021.", value, asks: undefined },
      2,
    ).catch((error) => error);
    expect(corrected).toMatchObject({ code: "invalid-body" });
    const form = { target: "value", direction: "forward", question: "How long was the Garden Bridge in 2021?" };
    const mended = await change(
      MONDAY + 2 * DAY,
      {
        statement: "The Garden Bridge was 195 metres long in the year 2021.",
        ...{ value, asks: [{ ...form, span: "195" }] },
      },
      2,
    );
    expect(only(mended.cards).effect).toBe("relearn");
    const notices = await readNotices(student.at(MONDAY + 2 * DAY));
    expect(notices.notices.map(({ reason }) => reason)).toContain("It was mended.");
    const queue = await readReviewQueue(student.at(MONDAY + 2 * DAY), { deckId });
    expect(queue.cards.map((one) => [one.cardId, one.answer])).toEqual([[cardId, "195 metres"]]);
    expect((await checkReplay()).differences).toEqual([]);
  });

  it("is nothing where an editor retires a fact of the shared bank: what is asked of one's own stays as it is", async () => {
    const editor = await createStaff("editor");
    const { factId } = await writeFact(author, MONDAY, { fact: bridgeFact(source, "Lock", 45) });
    const before = await readFact(author.at(MONDAY), factId);
    await changeAt(editor, MONDAY + DAY, nth(bank.facts, 3).id, { change: "retire" });
    expect(await readFact(author.at(MONDAY + DAY), factId)).toEqual(before);
    expect(await database().card.count({ where: { factId, retired: false } })).toBe(before.cards.length);
  });
});

describe("When the account of its author is deleted", () => {
  it("what others study stays as it is, nobody's and not of the shared bank, and everything else goes", async () => {
    const leaving = await createStaff("instructor");
    const student = await createLearner(NO_STEPS);
    const gazette = await addGazette(leaving, MONDAY);
    const idle = await addGazette(leaving, MONDAY);
    const kept = await writeFact(leaving, MONDAY, { fact: bridgeFact(gazette, "Orchard", 120) });
    const met = await writeFact(leaving, MONDAY, { fact: bridgeFact(gazette, "Station", 220) });
    const unused = await writeFact(leaving, MONDAY, { fact: bridgeFact(gazette, "Market", 330) });
    const deck = { title: "Bridges", factIds: [kept.factId, met.factId] };
    const { id: deckId } = await makeDeck(withAccount(leaving, MONDAY), deck);
    await database().deckStudy.create({
      data: { userId: student.id, deckId, options: {}, startedAt: new Date(MONDAY) },
    });
    await answerAt(student, MONDAY, { cardId: nth(met.cards, 0).cardId, rating: "good" });
    await changeDeck(withAccount(leaving, MONDAY), deckId, { factIds: [kept.factId] });
    const { ownFacts, ownSources } = (await exportAccount(leaving.at(MONDAY))) as Record<string, { id: string }[]>;
    expect(ownFacts?.map(({ id }) => id).sort()).toEqual([kept.factId, met.factId, unused.factId].sort());
    expect(ownSources).toHaveLength(2);

    await deleteAccount(leaving.at(MONDAY));
    const left = await database().fact.findMany({
      where: { id: { in: [kept.factId, met.factId, unused.factId] } },
      select: { id: true, shared: true, ownerId: true },
    });
    expect(left.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      [kept.factId, met.factId].toSorted().map((id) => ({ id, shared: false, ownerId: null })),
    );
    expect(await database().source.count({ where: { id: { in: [gazette, idle] } } })).toBe(1);
    const queue = await readReviewQueue(student.at(MONDAY + DAY), { deckId });
    expect(queue.cards.map(({ cardId }) => cardId)).toEqual([nth(kept.cards, 0).cardId]);
    expect((await readFact(student.at(MONDAY + DAY), met.factId)).evidence[0]?.shortName).toBe("Harbour Gazette");
    await publishContent(bank, new Date(MONDAY + 2 * DAY));
    expect((await readFact(student.at(MONDAY + DAY), kept.factId)).retired).toBe(false);
    await startStudying(student.at(MONDAY + DAY), deckId, {});
  });
});
