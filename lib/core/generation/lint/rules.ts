import { complete } from "@/lib/core/generation/lint/01-complete";
import { oneQuestion } from "@/lib/core/generation/lint/02-one-question";
import { keyOnce } from "@/lib/core/generation/lint/03-key-once";
import { optionCount } from "@/lib/core/generation/lint/04-option-count";
import { keyInStem } from "@/lib/core/generation/lint/05-key-in-stem";
import { negativeStem } from "@/lib/core/generation/lint/06-negative-stem";
import { allOrNone } from "@/lib/core/generation/lint/07-all-or-none";
import { trueDistractor } from "@/lib/core/generation/lint/08-true-distractor";
import { speakerNamed } from "@/lib/core/generation/lint/09-speaker-named";
import { yearNamed } from "@/lib/core/generation/lint/10-year-named";
import { standsAlone } from "@/lib/core/generation/lint/11-stands-alone";
import { qualifierParity } from "@/lib/core/generation/lint/12-qualifier-parity";
import { questionWord } from "@/lib/core/generation/lint/13-question-word";
import { optionLengths } from "@/lib/core/generation/lint/14-option-lengths";
import { optionsInOrder } from "@/lib/core/generation/lint/15-options-in-order";
import { clang } from "@/lib/core/generation/lint/16-clang";
import { grammar } from "@/lib/core/generation/lint/17-grammar";
import { absoluteOptions } from "@/lib/core/generation/lint/18-absolute-options";
import { readableStem } from "@/lib/core/generation/lint/19-readable-stem";
import { answerLength } from "@/lib/core/generation/lint/20-answer-length";
import { clozeForm } from "@/lib/core/generation/lint/21-cloze-form";
import { convergence } from "@/lib/core/generation/lint/22-convergence";
import { numericGap } from "@/lib/core/generation/lint/23-numeric-gap";
import { roundness } from "@/lib/core/generation/lint/24-roundness";
import { uniqueCue } from "@/lib/core/generation/lint/25-unique-cue";
import { sameSort } from "@/lib/core/generation/lint/26-same-sort";
import { copying } from "@/lib/core/generation/lint/27-copying";
import { nearDuplicate } from "@/lib/core/generation/lint/28-near-duplicate";
import { falseTwin } from "@/lib/core/generation/lint/29-false-twin";
import { feedbackPresent } from "@/lib/core/generation/lint/30-feedback-present";
import { revealsKey } from "@/lib/core/generation/lint/31-reveals-key";
import { canonicalNames } from "@/lib/core/generation/lint/32-canonical-names";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/** The 32 rules, one file each, in the order of their numbers. */
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
