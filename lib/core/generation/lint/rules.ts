import { absoluteOptions } from "@/lib/core/generation/lint/absolute-options";
import { allOrNone } from "@/lib/core/generation/lint/all-or-none";
import { answerLength } from "@/lib/core/generation/lint/answer-length";
import { canonicalNames } from "@/lib/core/generation/lint/canonical-names";
import { clang } from "@/lib/core/generation/lint/clang";
import { clozeForm } from "@/lib/core/generation/lint/cloze-form";
import { complete } from "@/lib/core/generation/lint/complete";
import { convergence } from "@/lib/core/generation/lint/convergence";
import { copying } from "@/lib/core/generation/lint/copying";
import { falseTwin } from "@/lib/core/generation/lint/false-twin";
import { feedbackPresent } from "@/lib/core/generation/lint/feedback-present";
import { grammar } from "@/lib/core/generation/lint/grammar";
import { keyInStem } from "@/lib/core/generation/lint/key-in-stem";
import { keyOnce } from "@/lib/core/generation/lint/key-once";
import { nearDuplicate } from "@/lib/core/generation/lint/near-duplicate";
import { negativeStem } from "@/lib/core/generation/lint/negative-stem";
import { numericGap } from "@/lib/core/generation/lint/numeric-gap";
import { oneQuestion } from "@/lib/core/generation/lint/one-question";
import { optionCount } from "@/lib/core/generation/lint/option-count";
import { optionLengths } from "@/lib/core/generation/lint/option-lengths";
import { optionsInOrder } from "@/lib/core/generation/lint/options-in-order";
import { qualifierParity } from "@/lib/core/generation/lint/qualifier-parity";
import { questionWord } from "@/lib/core/generation/lint/question-word";
import { readableStem } from "@/lib/core/generation/lint/readable-stem";
import { revealsKey } from "@/lib/core/generation/lint/reveals-key";
import { roundness } from "@/lib/core/generation/lint/roundness";
import type { LintRule } from "@/lib/core/generation/lint/rule";
import { sameSort } from "@/lib/core/generation/lint/same-sort";
import { speakerNamed } from "@/lib/core/generation/lint/speaker-named";
import { standsAlone } from "@/lib/core/generation/lint/stands-alone";
import { trueDistractor } from "@/lib/core/generation/lint/true-distractor";
import { uniqueCue } from "@/lib/core/generation/lint/unique-cue";
import { yearNamed } from "@/lib/core/generation/lint/year-named";

/** The rules, one file each. The place of a rule in this list is its number (docs/decisions/0006-lint-rules.md). */
export const LINT_RULES: readonly LintRule[] = [
  complete,
  oneQuestion,
  keyOnce,
  optionCount,
  keyInStem,
  negativeStem,
  allOrNone,
  trueDistractor,
  speakerNamed,
  yearNamed,
  standsAlone,
  qualifierParity,
  questionWord,
  optionLengths,
  optionsInOrder,
  clang,
  grammar,
  absoluteOptions,
  readableStem,
  answerLength,
  clozeForm,
  convergence,
  numericGap,
  roundness,
  uniqueCue,
  sameSort,
  copying,
  nearDuplicate,
  falseTwin,
  feedbackPresent,
  revealsKey,
  canonicalNames,
];
