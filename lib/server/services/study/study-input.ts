import type { ContentCard, DeckContent, DeckContentName } from "@/lib/core/content/deck-content";
import { FIRST_SESSION_CARDS } from "@/lib/core/scheduling/review-queue";
import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import { addStudyDays, type StudyDayOptions, startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import type { CardId, FactId } from "@/lib/core/shared/ids";
import { decksAsked, type LearnerDay, openDay } from "@/lib/core/study/learner-day";
import { planned, planOfCard } from "@/lib/core/study/plans";
import type { MetCards } from "@/lib/core/study/progress";
import type { StudyQueue } from "@/lib/core/study/queue";
import type { DeckHead } from "@/lib/core/study/study-input";
import { readDeckContents } from "@/lib/server/content/deck-content";
import { factOf, findNextDue, type MemoryWanted, readMemory } from "@/lib/server/services/study/learner-memory";
import { searchesOf } from "@/lib/server/services/study/new-cards";
import type { WorkOfDay } from "@/lib/server/store/day-rows";
import type { Learner } from "@/lib/server/store/users";
import { planTablesFor } from "@/lib/server/workers/plan-tables";

/** A deck as its learner studies it, with which content it has. */
export type DeckToRead = DeckHead & DeckContentName;

interface Asked {
  /** The decks asked about. */
  readonly decks: readonly DeckToRead[];
  /** Those that the learner studies: a date of theirs counts whether they are asked about or not. */
  readonly studied: readonly DeckToRead[];
  readonly now: Instant;
  /** Whether all cards of the decks are wanted, rather than those that have to do with the day. */
  readonly whole?: boolean;
  /** Whether today's answers are wanted though no seminar is near, and what has been done today. */
  readonly answers?: boolean;
  readonly work?: boolean;
  /** Whether it is wanted how far the learner is with the decks. */
  readonly progress?: boolean;
}

/** A study day, with what the decks in it hold. */
export interface LoadedDay {
  readonly day: LearnerDay;
  readonly contents: readonly DeckContent[];
  /** What has been done on the day; nothing where it is not wanted. */
  readonly work: WorkOfDay;
  /** The cards met, of whatever deck; none where they are not wanted. */
  readonly met: MetCards;
}

/**
 * A learner's study day, as far as it concerns some decks. What decks hold is known to the process; what is the
 * learner's own is read in one statement.
 */
export async function loadDay(learner: Learner, asked: Asked): Promise<LoadedDay> {
  const { now, decks, studied } = asked;
  const near = new Set(planned(studied, { now, learner }).map(({ deck }) => deck.id));
  const read = [...decks, ...studied.filter(({ id }) => near.has(id) && decks.every((deck) => deck.id !== id))];
  const contents = await readDeckContents(read);
  const inPlans = cardsOf(contents.filter(({ id }) => near.has(id)));
  const [memory, tables] = await Promise.all([
    readMemory(learner.id, wantedOf(learner, asked, { contents, near, inPlans })),
    near.size === 0 ? undefined : planTablesFor(learner.options.weights),
  ]);
  const { schedules, unmet, medianSeconds, begun, answers } = memory;
  const concerned = asked.whole === true ? undefined : new Set([...schedules.keys(), ...unmet, ...inPlans]);
  const day = openDay({
    ...{ now, tables, schedules },
    learner: { ...learner, medianSeconds, begun },
    answers: answers.flatMap((answer) => {
      const factId = factOf(contents, answer.cardId);
      return factId === undefined ? [] : [{ ...answer, factId }];
    }),
    decks: read.map((deck, at) => ({ ...deck, cards: cardsAmong(contents[at], concerned) })),
  });
  return { day, contents, work: memory.work, met: memory.metCards };
}

interface Read {
  /** Of the decks asked about, in their order, and of others under a plan. */
  readonly contents: readonly DeckContent[];
  /** The decks under a plan, and their cards. */
  readonly near: ReadonlySet<string>;
  readonly inPlans: ReadonlySet<CardId>;
}

function wantedOf(
  learner: Learner,
  { decks, now, whole = false, answers = false, work = false, progress = false }: Asked,
  { contents, near, inPlans }: Read,
): MemoryWanted {
  const { id, options } = learner;
  const today = studyDayOf(now, options);
  const facts = newFactsWanted(learner, decks);
  return {
    ...{ contents, facts, work, progress, answers: answers || inPlans.size > 0 },
    start: new Date(startOfStudyDay(today, options)),
    end: endOfDay(today, options),
    whole: whole ? cardsOf(contents) : inPlans,
    // A plan chooses the new cards of its deck itself.
    searches: whole
      ? []
      : decks.flatMap((deck, at) => (near.has(deck.id) ? [] : searchesOf(id, deck, contents[at], facts))),
  };
}

/**
 * A queue with when the next card comes due, where nothing is left to ask: of the few cards read that come due next
 * none may be of these decks.
 */
export async function withNextDue(
  { day, contents }: LoadedDay,
  queue: StudyQueue,
  deckId: string | null,
): Promise<StudyQueue> {
  if (queue.cards.length > 0) return queue;
  const ids = decksAsked(day, deckId).map(({ id }) => id);
  const asked = contents.filter(({ id }) => ids.includes(id));
  const isWanted = (cardId: CardId) =>
    planOfCard(day.plans, cardId) === undefined && asked.some(({ cardById }) => cardById.has(cardId));
  const end = endOfDay(day.studyDay, day.learner.options);
  const next = await findNextDue(day.learner.id, end, day.schedules.values(), isWanted);
  return next === null ? queue : { ...queue, nextDue: Math.min(next, queue.nextDue ?? next) };
}

function endOfDay(studyDay: StudyDay, options: StudyDayOptions): Date {
  return new Date(startOfStudyDay(addStudyDays(studyDay, 1), options));
}

/** The facts of some decks that serve each learning objective. */
export function objectivesOf(contents: readonly DeckContent[]): ReadonlyMap<string, ReadonlySet<FactId>> {
  const objectives = new Map<string, Set<FactId>>();
  for (const [id, factIds] of contents.flatMap(({ factsByObjective }) => [...factsByObjective])) {
    objectives.set(id, new Set([...(objectives.get(id) ?? []), ...factIds]));
  }
  return objectives;
}

function cardsOf(contents: readonly DeckContent[]): ReadonlySet<CardId> {
  return new Set(contents.flatMap(({ cards }) => cards.map(({ cardId }) => cardId)));
}

/** The cards of a deck, or those of them that are concerned. */
function cardsAmong(content: DeckContent | undefined, concerned?: ReadonlySet<CardId>): readonly ContentCard[] {
  if (content === undefined || concerned === undefined) return content?.cards ?? [];
  return [...concerned].flatMap((cardId) => content.cardById.get(cardId) ?? []);
}

/** As many new facts as the limit of a day lets in. */
function newFactsWanted(learner: Learner, decks: readonly DeckHead[]): number {
  const own = decks.map(({ studyOptions }) => studyOptions?.newPerDay ?? 0);
  return Math.max(FIRST_SESSION_CARDS, learner.newPerDay, ...own);
}
