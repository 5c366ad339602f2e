import { takeOverLeftBehind } from "@/app/_offline/outbox/outbox-storage";
import { toStudyInput } from "@/app/_offline/pack/study-input";
import { type KeptDeck, readAll, readEntries, readOne } from "@/app/_offline/store/phone-database";
import { phoneUser } from "@/app/_offline/store/phone-user";
import type { CardWords } from "@/lib/contracts/deck-content";
import type { ReviewQueue } from "@/lib/contracts/study";
import type { StudyPack } from "@/lib/contracts/study-pack";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { standingAnswers } from "@/lib/core/session/outbox";
import { workAfter } from "@/lib/core/session/phone-memory";
import { asId, type CardId } from "@/lib/core/shared/ids";
import { type LearnerDay, openDay } from "@/lib/core/study/learner-day";
import { queueOf, type StudyQueue } from "@/lib/core/study/queue";
import { showQueue } from "@/lib/core/study/show-queue";

/** Everything that is kept on this phone for its learner, with what was done on it counted in. */
export interface OnPhone {
  readonly pack: StudyPack;
  readonly decks: readonly KeptDeck[];
  /** The words of each card. */
  readonly views: ReadonlyMap<CardId, CardWords>;
  /** The study day as it is now. */
  readonly today: () => LearnerDay;
  /** The server's time, as far as the phone's clock can tell it. */
  readonly now: () => Instant;
  /** How far the phone's clock is behind the server's. */
  readonly behindMs: number;
  readonly done: { readonly answers: number; readonly milliseconds: number };
}

/** Reads it; null where nothing is kept. */
export async function readPhone(): Promise<OnPhone | null> {
  const userId = await phoneUser();
  if (userId === undefined) return null;
  await takeOverLeftBehind(userId);
  const [kept, entries, allDecks] = await Promise.all([
    readOne("packs", userId),
    readEntries(userId),
    readAll("decks"),
  ]);
  const decks = allDecks.filter((deck) => deck.userId === userId);
  if (kept === undefined || decks.length === 0) return null;
  const { pack, receivedAt, tables } = kept;
  const done = entries.filter(({ state }) => state !== "refused").map(({ entry }) => entry);
  const behindMs = Date.parse(pack.madeAt) - receivedAt;
  const inputAt = toStudyInput(pack, { done, behindMs, tables });
  // A clock that was set back since: time goes on from the last moment that is known.
  const answeredAt = standingAnswers(done).map(({ reviewedAt }) => reviewedAt + behindMs);
  const setBackMs = Math.max(0, Math.max(Date.parse(pack.madeAt), ...answeredAt) - (Date.now() + behindMs));
  const now = () => Date.now() + behindMs + setBackMs;
  return {
    ...{ pack, decks, now },
    views: new Map(decks.flatMap((deck) => deck.cards.map((card) => [asId<CardId>(card.id), card]))),
    today: () => openDay(inputAt(now())),
    behindMs: behindMs + setBackMs,
    done: workAfter(done),
  };
}

/** A queue of this phone's as the server would give it: with the words that are kept of its cards. */
export function withKeptWords({ views, behindMs }: OnPhone, day: LearnerDay, made: StudyQueue): ReviewQueue {
  return showQueue(day, made, {
    behindMs,
    wordsOf({ cardId }) {
      const view = views.get(cardId);
      const source = view?.sources[0];
      if (view === undefined || source === undefined) return undefined;
      const { version: cardVersion, prompt, answer, fact, standing } = view;
      return { cardVersion, prompt, answer, fact, standing, source };
    },
  });
}

/** What is due now by what the phone keeps, this session's answers included; null where it keeps nothing. */
export async function moreFromPhone(deckId: string | null, limit: number): Promise<ReviewQueue | null> {
  const phone = await readPhone();
  if (phone === null) return null;
  const day = phone.today();
  return withKeptWords(phone, day, queueOf(day, { deckId, limit }));
}
