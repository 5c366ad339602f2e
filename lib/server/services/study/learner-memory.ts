import type { DeckContent } from "@/lib/core/content/deck-content";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { CardId, FactId, UserId } from "@/lib/core/shared/ids";
import { rebuildSchedules } from "@/lib/server/services/memory/rebuild-schedules";
import { goOn, lookedAt, type Search } from "@/lib/server/services/study/new-cards";
import { database } from "@/lib/server/store/database";
import { type DayRows, loadComing, loadDayRows, loadMet } from "@/lib/server/store/day-rows";

export interface MemoryWanted {
  /** The first instants of the study day and of the next. */
  readonly start: Date;
  readonly end: Date;
  readonly contents: readonly DeckContent[];
  /** Cards whose memory is wanted whether they have to do with the day or not. */
  readonly whole: ReadonlySet<CardId>;
  /** The searches for new cards, and how many facts with some are enough for each. */
  readonly searches: readonly Search[];
  readonly facts: number;
  readonly answers: boolean;
  readonly work: boolean;
  readonly progress: boolean;
}

/** A learner's memory, as far as a study day needs it. */
export interface LearnerMemory extends Omit<DayRows, "met"> {
  /** New cards that were found. */
  readonly unmet: ReadonlySet<CardId>;
}

/** So many of the cards that come due next are read: as a rule one of them is of the decks in question. */
const COMING = 5;
/** Where none is, so many times as many are looked at. */
const GROWTH = 8;

/**
 * Reads it in one statement. There are more where cards have been corrected since they were met (their schedules are
 * brought up to date first: corrections are not written to every learner), and where it is not known yet how far a deck
 * has been started.
 */
export async function readMemory(userId: UserId, wanted: MemoryWanted): Promise<LearnerMemory> {
  const read = () => readRows(userId, wanted);
  const first = await read();
  const rows = (await bringUpToDate(userId, first.schedules, wanted.contents)) ? await read() : first;
  return { ...rows, unmet: await findUnmet(userId, rows, wanted) };
}

function readRows(userId: UserId, { contents, whole, searches, ...wanted }: MemoryWanted): Promise<DayRows> {
  return loadDayRows(database(), userId, {
    ...wanted,
    ...{ coming: COMING, whole: [...whole] },
    corrected: contents.flatMap(({ corrected }) => corrected),
    candidates: candidatesOf(searches, whole),
  });
}

function candidatesOf(searches: readonly Search[], known: ReadonlySet<CardId>): readonly CardId[] {
  const ids = new Set(searches.flatMap((search) => lookedAt(search).map(({ cardId }) => cardId)));
  return [...ids].filter((cardId) => !known.has(cardId));
}

async function bringUpToDate(
  userId: UserId,
  schedules: ReadonlyMap<CardId, CardSchedule>,
  contents: readonly DeckContent[],
): Promise<boolean> {
  const stale = [...schedules.values()].filter(({ cardId, contentEvents }) =>
    contents.some(({ cardById }) => (cardById.get(cardId)?.contentEvents ?? contentEvents) !== contentEvents),
  );
  if (stale.length === 0) return false;
  await rebuildSchedules(
    userId,
    stale.map(({ cardId }) => cardId),
  );
  return true;
}

/** Searches until enough is found, more at a time where the learner has met most of what was looked at. */
async function findUnmet(
  userId: UserId,
  { schedules, met }: DayRows,
  { searches, facts, whole, contents }: MemoryWanted,
): Promise<ReadonlySet<CardId>> {
  const known = new Set([...met, ...schedules.keys()]);
  const isMet = (cardId: CardId) => known.has(cardId);
  const begun = new Set([...schedules.keys()].map((cardId) => factOf(contents, cardId)));
  const isTaken = ({ cardId, factId }: { readonly cardId: CardId; readonly factId: FactId }) =>
    whole.has(cardId) || begun.has(factId);
  const unmet = new Set<CardId>();
  for (let open = searches; open.length > 0; ) {
    const next = open.flatMap((search) => goOn(search, facts, { userId, isMet, isTaken }) ?? []);
    for (const { cardId } of open.flatMap(lookedAt)) if (!isMet(cardId)) unmet.add(cardId);
    if (next.length > 0)
      for (const cardId of await loadMet(database(), userId, candidatesOf(next, whole))) known.add(cardId);
    open = next;
  }
  return unmet;
}

/** The fact that a card asks about; undefined where none of the decks has it. */
export function factOf(contents: readonly DeckContent[], cardId: CardId): FactId | undefined {
  for (const { cardById } of contents) {
    const card = cardById.get(cardId);
    if (card !== undefined) return card.factId;
  }
  return undefined;
}

/**
 * When the first card comes due from a moment on, of those that are wanted, where those read do not say it.
 * @param known what was read of the learner's memory: as a rule it has such a card
 */
export async function findNextDue(
  userId: UserId,
  from: Date,
  known: Iterable<CardSchedule>,
  isWanted: (cardId: CardId) => boolean,
): Promise<Instant | null> {
  const isComing = ({ due, suspended, retired }: CardSchedule) =>
    due !== null && due >= from.getTime() && !suspended && !retired;
  const coming = [...known].filter(isComing);
  if (coming.length < COMING || coming.some(({ cardId }) => isWanted(cardId))) return null;
  for (let most = COMING * GROWTH; ; most *= GROWTH) {
    const more = await loadComing(database(), userId, from, most);
    const found = more.find(({ cardId }) => isWanted(cardId));
    if (found !== undefined || more.length < most) return found?.due ?? null;
  }
}
