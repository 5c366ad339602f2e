import { expect } from "vitest";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { replayCards } from "@/lib/server/services/memory/rebuild-schedules";
import { database } from "@/lib/server/store/database";
import { isDatabaseAway } from "@/lib/server/store/database-errors";
import { loadSchedules } from "@/lib/server/store/reviews";
import { type Cut, runWithCut } from "@/tests/support/cut-connection";

/** A request that writes, for someone of its own. */
export interface Write<Answer> {
  /** Sends the request; again, it is the same request. */
  readonly send: () => Promise<Answer>;
  /** What is said, without what differs from one learner or try to the next. */
  readonly said: (answer: Answer) => unknown;
  /** What is stored of it now. */
  readonly stored: () => Promise<unknown>;
  /** Whose memory it may touch. */
  readonly learner: UserId;
}

/** A run whose connection was cut at one place. */
export interface FaultOutcome {
  readonly cut: Cut;
  readonly acknowledged: boolean;
}

/**
 * Sends a request over and over, each time for someone new, and cuts the connection before and after each of its
 * statements. Holds that all of it is stored or nothing, that what was acknowledged is stored, that every schedule is
 * what the log gives, and that sending it again gives the answer of a run that nothing disturbed.
 * @param every of a long transaction only every so many statements, and the last three
 */
export async function cutAtEachStatement<Answer>(
  prepare: () => Promise<Write<Answer>>,
  every = 1,
): Promise<readonly FaultOutcome[]> {
  const calm = await prepare();
  const nothing = await calm.stored();
  const { outcome, statements } = await runWithCut(calm.send);
  if (!("answer" in outcome)) throw outcome.error;
  const [said, everything] = [calm.said(outcome.answer), await calm.stored()];
  expect(everything, "the request writes something").not.toEqual(nothing);
  const places = Array.from({ length: statements }, (_, index) => index + 1);
  const cuts = places
    .filter((place) => place % every === 0 || place > statements - 3)
    .flatMap((statement): Cut[] => [
      { statement, when: "before" },
      { statement, when: "after" },
    ]);
  const outcomes: FaultOutcome[] = [];
  for (const cut of cuts) {
    const write = await prepare();
    const { outcome: disturbed } = await runWithCut(write.send, cut);
    const place = `cut ${cut.when} statement ${cut.statement} of ${statements}`;
    const acknowledged = "answer" in disturbed;
    if (acknowledged) expect(write.said(disturbed.answer), place).toEqual(said);
    else expect(isDatabaseAway(disturbed.error), `${place}: ${disturbed.error}`).toBe(true);
    const stored = await write.stored();
    expect(acknowledged ? [everything] : [nothing, everything], place).toContainEqual(stored);
    await expectMemoryAsLogged(write.learner, place);
    expect(write.said(await write.send()), `${place}, then sent again`).toEqual(said);
    expect(await write.stored(), `${place}, then sent again`).toEqual(everything);
    await expectMemoryAsLogged(write.learner, place);
    outcomes.push({ cut, acknowledged });
  }
  return outcomes;
}

/** Every schedule of a learner is what the log gives; a correction that the learner has not met yet is met at the next read. */
async function expectMemoryAsLogged(userId: UserId, place: string): Promise<void> {
  const where = { userId };
  const logged = await database().reviewLog.findMany({ where, select: { cardId: true }, distinct: "cardId" });
  const stored = await database().cardSchedule.findMany({ where, select: { cardId: true } });
  const cardIds = [...new Set([...logged, ...stored].map(({ cardId }) => asId<CardId>(cardId)))];
  if (cardIds.length === 0) return;
  const [{ schedules: replayed }, schedules] = [
    await replayCards(userId, cardIds),
    await loadSchedules(database(), userId, cardIds),
  ];
  const met = cardIds.filter((id) => schedules.get(id)?.contentEvents === replayed.get(id)?.contentEvents);
  expect(new Set(schedules.keys()), place).toEqual(new Set(replayed.keys()));
  for (const id of met) expect(schedules.get(id), place).toEqual(replayed.get(id));
}
