import type { AnswerRecord, Evidence, MemoryOutcome, Rating } from "@/lib/core/scheduling/review-record";

/** Chance of a wrong answer although it is known. */
const SLIP = 0.05;
/** Chance of typing a right answer that is not known. */
const TYPED_GUESS = 0.02;
/** P(known | right) from which a selected answer counts as good, and from which as hard. */
const GOOD_FROM = 0.95;
const HARD_FROM = 0.8;
/** P(unknown | wrong) from which a selected answer counts as again. */
const AGAIN_FROM = 0.6;
/** What is assumed of a card without a memory that could be measured in days. */
const EVEN_CHANCE = 0.5;

/** What is known of the card when the answer comes, at that moment of the replay. */
export interface EvidenceContext {
  readonly source: AnswerRecord["source"];
  /** The card has never been rated, or is still in its learning or relearning steps. */
  readonly unsettled: boolean;
  /** Retrievability, 0 to 1; not looked at where the card is unsettled. */
  readonly retrievability: number;
  /** Whether the card may be asked now; a new card may. */
  readonly due: boolean;
  /** Whether evidence has rated this card on this study day. */
  readonly ratedToday: boolean;
}

/** What an answer counts as; no rating means that it is kept and changes nothing. */
export interface RatedEvidence {
  readonly rating?: Rating;
  readonly reason: MemoryOutcome["reason"];
}

/** P(right) = R (1 - s) + (1 - R) g: how many of the answers are right where R is recalled and the rest is guessed. */
export function probabilityRight(prior: number, guess: number): number {
  return prior * (1 - SLIP) + (1 - prior) * guess;
}

/** P(known | right) = R (1 - s) / (R (1 - s) + (1 - R) g), with the chance `guess` of a right answer by luck. */
export function probabilityKnown(prior: number, guess: number): number {
  return (prior * (1 - SLIP)) / probabilityRight(prior, guess);
}

/** P(unknown | wrong) = (1 - R) (1 - g) / ((1 - R) (1 - g) + R s). */
export function probabilityUnknown(prior: number, guess: number): number {
  const unknown = (1 - prior) * (1 - guess);
  return unknown / (unknown + prior * SLIP);
}

/** Chance g of a right answer without knowledge: one in k for k options, and little where it was typed. */
export function guessChance(evidence: Pick<Evidence, "format" | "optionCount">): number {
  return evidence.format === "constructed" ? TYPED_GUESS : 1 / Math.max(2, evidence.optionCount);
}

function rateConstructed({ correct, nearMiss, hint }: Evidence): RatedEvidence {
  if (nearMiss || (correct && hint)) return { rating: "hard", reason: "recalled-with-help" };
  return correct ? { rating: "good", reason: "recalled" } : { rating: "again", reason: "not-recalled" };
}

function rateSelected(evidence: Evidence, { unsettled, retrievability }: EvidenceContext): RatedEvidence {
  const prior = unsettled ? EVEN_CHANCE : retrievability;
  const guess = guessChance(evidence);
  if (!evidence.correct) {
    return probabilityUnknown(prior, guess) >= AGAIN_FROM
      ? { rating: "again", reason: "probably-unknown" }
      : { reason: "could-be-a-slip" };
  }
  const known = probabilityKnown(prior, guess);
  if (unsettled || known < HARD_FROM) return { reason: "could-be-a-guess" };
  return known >= GOOD_FROM && !evidence.hint
    ? { rating: "good", reason: "probably-known" }
    : { rating: "hard", reason: "possibly-known" };
}

function rateByFormat(evidence: Evidence, context: EvidenceContext): RatedEvidence {
  switch (evidence.format) {
    case "constructed":
      return rateConstructed(evidence);
    case "selected":
      return rateSelected(evidence, context);
    case "placed":
      return evidence.correct ? { reason: "placed-right" } : { rating: "again", reason: "not-recalled" };
  }
}

/**
 * What an answer in a quiz or in practice counts as for the memory of its card: the whole policy, corrected for
 * guessing.
 *
 * - Typed: right is good, near miss or hint hard, wrong again. Easy is the learner's own word alone.
 * - Selected, right: P(known | right) of 0.95 is good, 0.80 hard, less nothing; with a hint never more than hard.
 * - Selected, wrong: P(unknown | wrong) of 0.60 is again, less nothing, and the card is asked again as recall.
 * - "I don't know" is again, whatever the format, however fast, and however well the card was known.
 * - Placed: wrong is again; right says nothing, since the last places follow from the others.
 * - An unsettled card has the prior 0.5, and recognising its answer counts as nothing however many the options are:
 *   selecting never takes a card out of its steps. Retrievability counts in days, and says 1 for whatever was shown a
 *   minute ago.
 * - Practice that is right counts only where the card is due: it is repeated at will, and each success would put the
 *   card off. A quiz is asked once, at a time that others set, and is evidence also before the card is due; FSRS
 *   gives little for it by itself.
 * - One rating a study day, from quizzes and practice together: the same item may be met in both.
 */
export function rateEvidence(evidence: Evidence, context: EvidenceContext): RatedEvidence {
  if (evidence.unknown === true) return onceADay({ rating: "again", reason: "said-unknown" }, context);
  if (evidence.tooFast) return { reason: "too-fast" };
  const rated = rateByFormat(evidence, context);
  if (rated.rating === undefined) return rated;
  return context.source === "practice" ? asPractice(rated, context) : onceADay(rated, context);
}

/** A flashcard that its learner rated in practice, under the rules of practice. */
export function ratePractice(rating: Rating, context: Pick<EvidenceContext, "due" | "ratedToday">): RatedEvidence {
  return asPractice({ rating, reason: "rated-by-learner" }, context);
}

function asPractice(rated: RatedEvidence, context: Pick<EvidenceContext, "due" | "ratedToday">): RatedEvidence {
  if (rated.rating !== "again" && !context.due) return { reason: "not-due" };
  return onceADay(rated, context);
}

function onceADay(rated: RatedEvidence, { ratedToday }: Pick<EvidenceContext, "ratedToday">): RatedEvidence {
  return ratedToday ? { reason: "already-rated-today" } : rated;
}
