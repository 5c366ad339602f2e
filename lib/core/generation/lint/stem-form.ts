import type { ItemRule } from "@/lib/core/generation/lint/rule";

const NEGATIVE = /\bNOT\b|\bEXCEPT\b|\bwhich\b[^?]*\b(?:is|are|was|were|does|did) not\b/;
const ALL_OR_NONE = /^(?:all|none|both|neither) of (?:the|these)\b/i;

/** One question, or one statement; nothing negative, no "all of the above". */
export const stemForm: ItemRule = {
  code: "stem-form",
  severity: "hard",
  check: (item) => {
    const isQuestion = item.type !== "trueFalse" && item.type !== "cloze";
    const questionMarks = item.stem.split("?").length - 1;
    if (isQuestion && questionMarks !== 1) return `It asks ${questionMarks} questions in place of one.`;
    if (isQuestion && NEGATIVE.test(item.stem)) return "It asks for what is not so.";
    const hasAll = "options" in item && item.options.some((option) => ALL_OR_NONE.test(option.text));
    return hasAll ? 'An option is "all" or "none" of the others.' : undefined;
  },
};
