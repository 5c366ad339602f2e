import { takeOverLeftBehind } from "@/app/_offline/outbox-storage";
import { type KeptDeck, readAll, readEntries, readOne } from "@/app/_offline/phone-database";
import { phoneUser } from "@/app/_offline/phone-user";
import { toStudy } from "@/app/_offline/to-study";
import type { CardView } from "@/lib/contracts/decks";
import type { StudyPack } from "@/lib/contracts/study-pack";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { type Answer, standingAnswers } from "@/lib/core/session/outbox";
import { memoryAfter, missedAfter } from "@/lib/core/session/phone-memory";
import type { PhoneStudy } from "@/lib/core/session/phone-study";
import { asId, type CardId } from "@/lib/core/shared/ids";

/** Everything that is kept on this phone for its learner, with what was done on it counted in. */
export interface OnPhone {
  readonly pack: StudyPack;
  readonly study: PhoneStudy;
  readonly decks: readonly KeptDeck[];
  /** The words of each card. */
  readonly views: ReadonlyMap<CardId, CardView>;
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
  const { pack, receivedAt } = kept;
  const done = entries.filter(({ state }) => state !== "refused").map(({ entry }) => entry);
  const behindMs = Date.parse(pack.madeAt) - receivedAt;
  const study = toStudy(pack, kept.tables);
  const changed = memoryAfter(study, done, behindMs);
  const answers = standingAnswers(done);
  // A clock that was set back since: time goes on from the last moment that is known.
  const lastKnown = Math.max(Date.parse(pack.madeAt), ...answers.map(({ reviewedAt }) => reviewedAt + behindMs));
  const setBackMs = Math.max(0, lastKnown - (Date.now() + behindMs));
  return {
    pack,
    study: {
      ...study,
      changed,
      answered: answers.map((answer) => toAnswered(answer, behindMs)),
      missed: missedAfter(study.missed, done, behindMs),
    },
    decks,
    views: new Map(decks.flatMap((deck) => deck.cards.map((card) => [asId<CardId>(card.id), card]))),
    now: () => Date.now() + behindMs + setBackMs,
    behindMs: behindMs + setBackMs,
    done: {
      answers: answers.length,
      milliseconds: answers.reduce((sum, { durationMs }) => sum + Math.min(durationMs, 60_000), 0),
    },
  };
}

function toAnswered(answer: Answer, behindMs: number): PhoneStudy["answered"][number] {
  const { cardId, reviewedAt, durationMs, rating = null } = answer;
  return { cardId: asId(cardId), at: reviewedAt + behindMs, milliseconds: durationMs, rating };
}
