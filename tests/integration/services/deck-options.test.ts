import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { DeckStudyOptions } from "@/lib/contracts/decks";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { CardId } from "@/lib/core/shared/ids";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { startStudying } from "@/lib/server/services/decks/study-deck";
import { checkReplay } from "@/lib/server/services/memory/check-replay";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { readWorkload } from "@/lib/server/services/study/read-workload";
import { undoReview } from "@/lib/server/services/study/undo-review";
import { cardsByFact } from "@/tests/support/bank";
import { answerAt, createLearner, MONDAY, NO_STEPS, nth, type TestLearner } from "@/tests/support/learner-builder";
import { DAY } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** The cards of each fact, those with most cards first. */
let facts: readonly (readonly CardId[])[];

beforeAll(async () => {
  facts = await cardsByFact();
});

async function studying(options: DeckStudyOptions, deckId = DECK_OF_ALL): Promise<TestLearner> {
  const learner = await createLearner({ ...NO_STEPS, preset: { ...NO_STEPS.preset, newPerDay: 500 } });
  await startStudying(learner.at(MONDAY), deckId, options);
  return learner;
}

const cardsAt = async (learner: TestLearner, moment = MONDAY, deckId?: string) =>
  (await readReviewQueue(learner.at(moment), { limit: 500, deckId })).cards.map(({ cardId }) => cardId);

describe("a deck's options", () => {
  it("are kept and told with the deck", async () => {
    const options = { newOrder: "random", reviewOrder: "due", leechThreshold: 5, burySiblings: false } as const;
    const learner = await studying(options);
    expect((await readDeck(learner.at(MONDAY), DECK_OF_ALL)).options).toEqual(options);
    expect((await listDecks(learner.at(MONDAY))).decks.filter(({ studying: is }) => is)).toHaveLength(1);
  });

  it("give two buttons in its reviews, also where it is the only deck and not named", async () => {
    const learner = await studying({ buttons: 2 });
    expect((await readReviewQueue(learner.at(MONDAY), {})).buttons).toBe(2);
    expect((await readReviewQueue(learner.at(MONDAY), { deckId: DECK_OF_ALL })).buttons).toBe(2);
  });

  it("bring new cards by chance in an order of one's own, the same when asked again", async () => {
    const [one, other] = [await studying({ newOrder: "random" }), await studying({ newOrder: "random" })];
    const mine = await cardsAt(one);
    expect(await cardsAt(one)).toEqual(mine);
    expect(await cardsAt(other)).not.toEqual(mine);
  });

  it("bring new cards as the article has them", async () => {
    const learner = await studying({});
    const { decks } = await listDecks(learner.at(MONDAY));
    const article = nth(decks, 1).id;
    await startStudying(learner.at(MONDAY), article, { newOrder: "added", burySiblings: false });
    const { cards } = await readReviewQueue(learner.at(MONDAY), { deckId: article, limit: 500 });
    const paragraphs = cards.filter(({ source }) => source.sourceId === article).map(({ source }) => source.paragraph);
    const turns = paragraphs.filter((paragraph, index) => paragraph < (paragraphs[index - 1] ?? 0)).length;
    expect(paragraphs.length).toBeGreaterThan(10);
    expect(turns).toBeLessThan(paragraphs.length / 4);
  });

  it("let siblings come on one day", async () => {
    const learner = await studying({ burySiblings: false });
    const siblings = nth(facts, 0);
    await answerAt(learner, MONDAY, { cardId: nth(siblings, 0) });
    const offered = await cardsAt(learner);
    expect(siblings.slice(1).every((id) => offered.includes(id))).toBe(true);
  });
});

describe("a card forgotten again and again", () => {
  const forget = async (learner: TestLearner, cardId: CardId, times: number) => {
    await answerAt(learner, MONDAY, { cardId });
    const results = [];
    for (let day = 1; day <= times; day++) {
      const id = randomUUID();
      results.push(await answerAt(learner, MONDAY + day * DAY, { cardId, id, rating: "again" }));
    }
    return results;
  };

  it("is flagged at eight lapses, and the answer says so", async () => {
    const learner = await studying({});
    const results = await forget(learner, nth(nth(facts, 3), 0), 8);
    expect(results.map(({ leech }) => leech)).toEqual([...Array(7).fill(undefined), "flag"]);
    expect(results.map(({ schedule }) => schedule?.flagged)).toEqual([...Array(7).fill(false), true]);
  });

  it("is set aside where its deck says so, at the number it says", async () => {
    const learner = await studying({ leechThreshold: 3, leechAction: "suspend" });
    const cardId = nth(nth(facts, 4), 0);
    const results = await forget(learner, cardId, 3);
    expect(nth(results, 2)).toMatchObject({ leech: "suspend", schedule: { suspended: true, lapses: 3 } });
    expect(await cardsAt(learner, MONDAY + 30 * DAY)).not.toContain(cardId);
  });

  it("is as it was once the answer that did it is taken back", async () => {
    const learner = await studying({ leechThreshold: 2, leechAction: "suspend" });
    const results = await forget(learner, nth(nth(facts, 5), 0), 2);
    const undone = await undoReview(learner.at(MONDAY + 3 * DAY), nth(results, 1).id);
    expect(undone.schedule).toMatchObject({ suspended: false, lapses: 1 });
    expect((await checkReplay()).differences).toEqual([]);
  });
});

describe("the work that a desired retention means", () => {
  it("is told for a typical deck first, and for one's own cards once there are thirty", async () => {
    const learner = await createLearner(NO_STEPS);
    expect(await readWorkload(learner.at(MONDAY))).toMatchObject({ own: false, cards: 200 });
    for (const cards of facts.slice(0, 30)) await answerAt(learner, MONDAY, { cardId: nth(cards, 0) });
    const own = await readWorkload(learner.at(MONDAY + DAY));
    expect(own).toMatchObject({ own: true, cards: 30, secondsPerReview: 5 });
    expect(own.workloads.every(({ reviewsPerDay }) => reviewsPerDay > 0)).toBe(true);
  });
});
