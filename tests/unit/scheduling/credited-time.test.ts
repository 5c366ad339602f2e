import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditAnswers } from "@/lib/core/scheduling/credited-time";
import type { AnswerRecord, LoggedRecord } from "@/lib/core/scheduling/review-record";
import { asId } from "@/lib/core/shared/ids";
import { HOUR, MINUTE } from "@/tests/support/schedule-builder";

const SIGNED_IN = Date.parse("2026-11-20T08:00:00Z");
const SECOND = 1_000;

let made = 0;

/** An answer at a moment after the session began. */
function answer(at: number, durationMs = 10 * SECOND, more: Partial<AnswerRecord> = {}): LoggedRecord {
  const reviewedAt = SIGNED_IN + at;
  const record = {
    ...{ kind: "answer", source: "flashcard", rating: "good", id: asId(`answer-${made++}`), cardId: asId("card") },
    ...{ reviewedAt, receivedAt: reviewedAt, optionsId: asId("options"), cardVersion: 1, durationMs },
    ...more,
  } as AnswerRecord;
  return { record, fingerprint: "" };
}

const creditsOf = (drafts: readonly LoggedRecord[]) =>
  drafts.map(({ record }) => (record.kind === "answer" ? record.creditedMs : undefined));

/** The credits of batches that a device sends one after the other, each received at a moment after the session began. */
function send(...batches: readonly (readonly [receivedAt: number, answers: readonly LoggedRecord[]])[]) {
  let workedUntil = SIGNED_IN;
  return batches.map(([receivedAt, answers]) => {
    const credited = creditAnswers(answers, { workedUntil }, SIGNED_IN + receivedAt);
    workedUntil = credited.workedUntil;
    return creditsOf(credited.drafts);
  });
}

const sum = (credits: readonly (number | undefined)[]) => credits.reduce<number>((all, one) => all + (one ?? 0), 0);

describe("an answer is credited", () => {
  it("with the time that it took where it comes as it is given, at most a minute and at least a second", () => {
    const credits = send(
      [HOUR, [answer(HOUR, 8 * SECOND)]],
      [HOUR + 5 * MINUTE, [answer(HOUR + 5 * MINUTE, 20 * MINUTE)]],
      [HOUR + 6 * MINUTE, [answer(HOUR + 6 * MINUTE, 0)]],
    );
    expect(credits).toEqual([[8 * SECOND], [MINUTE], [SECOND]]);
  });

  it("with nothing where it is dated before its device's session began", () => {
    expect(send([MINUTE, [answer(-24 * HOUR), answer(-3 * MINUTE)]])).toEqual([[0, 0]]);
  });

  it("with no more than has passed, where more come at once than there was time for", () => {
    const invented = Array.from({ length: 500 }, (_, index) => answer(MINUTE - index * SECOND, MINUTE));
    const [credits = []] = send([MINUTE, invented]);
    expect(sum(credits)).toBe(MINUTE);
    const [again = []] = send([MINUTE, invented], [MINUTE, invented]).slice(1);
    expect(sum(again)).toBe(0);
  });

  it("in full where a phone was offline for five hours, in however many batches it is sent", () => {
    const train = Array.from({ length: 80 }, (_, index) => answer(HOUR + index * 3 * MINUTE, 30 * SECOND));
    const whole = send([MINUTE, [answer(MINUTE)]], [6 * HOUR, train])[1];
    expect(whole).toEqual(train.map(() => 30 * SECOND));
    const parts = [train.slice(0, 30), train.slice(30, 60), train.slice(60)];
    expect(send(...parts.map((part, index) => [6 * HOUR + index, part] as const)).flat()).toEqual(whole);
  });

  it("in full by a clock that is wrong by less than two minutes, forward or back, and that is set while one studies", () => {
    const lived = Array.from({ length: 20 }, (_, index) => HOUR + index * 20 * SECOND);
    for (const wrong of [-119 * SECOND, 119 * SECOND]) {
      const credits = send(...lived.map((at) => [at, [answer(Math.min(at, at + wrong))]] as const)).flat();
      expect(credits).toEqual(lived.map(() => 10 * SECOND));
    }
    const set = lived.map((at, index) => [at, [answer(index < 10 ? at : at - 119 * SECOND)]] as const);
    expect(send(...set).flat()).toEqual(lived.map(() => 10 * SECOND));
  });

  it("once where it is to several cards, since a question about a pair has a record for each", () => {
    const evidence = { itemId: asId<never>("pair") } as AnswerRecord["evidence"] & object;
    const pair = ["a", "b"].map((card) =>
      answer(HOUR, 30 * SECOND, { cardId: asId(card), evidence } as Partial<AnswerRecord>),
    );
    expect(send([HOUR, [...pair, answer(HOUR, 10 * SECOND)]])).toEqual([[30 * SECOND, 30 * SECOND, 10 * SECOND]]);
  });

  it("and nothing else is: what takes an answer back takes no time", () => {
    const { record, fingerprint } = answer(HOUR);
    const undo = { record: { ...record, kind: "revoke", revokes: record.id }, fingerprint } as unknown as LoggedRecord;
    expect(creditAnswers([undo], { workedUntil: SIGNED_IN }, SIGNED_IN + HOUR)).toEqual({
      drafts: [undo],
      workedUntil: SIGNED_IN,
    });
  });
});

describe("the credits of a device", () => {
  it("never come to more than the time since its session began, whatever it sends", () => {
    const claimed = fc.record({ at: fc.integer({ min: -HOUR, max: HOUR }), took: fc.nat(5 * MINUTE) });
    const batch = fc.record({ wait: fc.nat(10 * MINUTE), claims: fc.array(claimed, { maxLength: 20 }) });
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 8 }), (batches) => {
        let now = 0;
        const sent = batches.map(({ wait, claims }) => {
          now += wait;
          return [now, claims.map(({ at, took }) => answer(Math.min(at, now), took))] as const;
        });
        expect(sum(send(...sent).flat())).toBeLessThanOrEqual(now);
      }),
    );
  });
});
