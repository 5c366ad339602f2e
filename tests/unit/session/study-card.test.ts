import { describe, expect, it } from "vitest";
import { comingBack, hasOnlyNew } from "@/app/review/session-outcome";
import { previewOf, type StudyCard, waitAfter } from "@/app/review/study-card";
import { RATINGS } from "@/lib/core/scheduling/review-record";
import type { ReviewSession, Turn } from "@/lib/core/session/review-session";

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

/** A card whose answers each bring it back ten minutes after `loadedAt`. */
function aCard(loadedAt: number, countsIn?: string): StudyCard {
  const preview = { due: new Date(loadedAt + 10 * MINUTE).toISOString(), intervalDays: 0 };
  const previews = Object.fromEntries(RATINGS.map((rating) => [rating, preview]));
  return { cardId: "card", preview: previews, loadedAt, countsIn } as unknown as StudyCard;
}

function returned(card: StudyCard, reviewId: string): Turn<StudyCard> {
  const sent = { card, reviewId, rating: "again", answeredAt: NOW, dueAt: NOW + MINUTE, answersBefore: 1 } as const;
  return { card, returned: sent };
}

describe("a button of the review says when the card comes back", () => {
  it("by the queue's word, where the card was not answered yet", () => {
    expect(previewOf({ card: aCard(NOW), returned: null }, "good")).toMatchObject({ unit: "minute", amount: 10 });
  });

  it("not at all, where the card was answered and what is known of it is from before", () => {
    expect(previewOf(returned(aCard(NOW), "first"), "good")).toBeNull();
    expect(previewOf(returned(aCard(NOW, "first"), "second"), "good")).toBeNull();
  });

  it("once what is known of it counts that answer in, whatever the clock of the phone says", () => {
    expect(previewOf(returned(aCard(NOW - 60 * MINUTE, "first"), "first"), "good")).not.toBeNull();
  });

  it("by how long it takes, so that a clock that is wrong does not matter", () => {
    expect(waitAfter(aCard(NOW - 60 * MINUTE), "good")).toBe(10 * MINUTE);
  });
});

describe("at the end of a session", () => {
  /** A card that comes back after so many days, whatever the answer. */
  function cardAfter(cardId: string, days: number): StudyCard {
    const preview = { due: new Date(NOW + days * 1_440 * MINUTE).toISOString(), intervalDays: days };
    const previews = Object.fromEntries(RATINGS.map((rating) => [rating, preview]));
    return { cardId, preview: previews, loadedAt: NOW } as unknown as StudyCard;
  }

  function sessionOf(turns: readonly Turn<StudyCard>[]): ReviewSession<StudyCard> {
    const answers = turns.map((turn) => ({
      turn,
      reviewId: "",
      rating: "good" as const,
      answeredAt: NOW,
      durationMs: 0,
    }));
    return { phase: "finished", fresh: [], returning: [], answers };
  }

  it("new cards alone are told from a session that asked again what had been seen before", () => {
    const asked = (state: "new" | "review") => ({
      card: { ...cardAfter(state, 1), schedule: { state } } as StudyCard,
      returned: null,
    });
    expect(hasOnlyNew(sessionOf([asked("new"), returned(cardAfter("new", 1), "first")]))).toBe(true);
    expect(hasOnlyNew(sessionOf([asked("new"), asked("review")]))).toBe(false);
  });

  it("cards are counted by when they come back, the soonest first", () => {
    const turns = [30, 1, 3, 7].map((days, at) => ({ card: cardAfter(`card ${at}`, days), returned: null }));
    expect(comingBack(sessionOf([...turns, { card: aCard(NOW), returned: null }]))).toEqual([
      { when: "today", cards: 1 },
      { when: "tomorrow", cards: 1 },
      { when: "week", cards: 2 },
      { when: "later", cards: 1 },
    ]);
  });

  it("a card of which that is not known yet is left out", () => {
    expect(comingBack(sessionOf([returned(aCard(NOW), "first")]))).toEqual([]);
  });
});
