import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * Whoever answered wrong is told at once what is right, why, and who says so. Source: Butler et al. 2006; Roediger &
 * Marsh 2005 (without correction, wrong options are learned).
 */
export const feedbackPresent: LintRule = {
  code: "feedback-present",
  severity: "hard",
  checkItem: (item) => {
    const missing = (["key", "why", "sourceLine"] as const).find((field) => item[field].trim() === "");
    if (missing !== undefined) return `The question has no ${missing}.`;
    const bare =
      "elements" in item && item.elements.some(({ why, sourceLine }) => why.trim() === "" || sourceLine.trim() === "");
    if (bare) return "One part has no feedback.";
    const silent =
      "options" in item && item.options.find((option) => !option.isKey && (option.whyWrong ?? "").trim() === "");
    return silent ? `Nothing says why “${silent.text}” is wrong.` : undefined;
  },
};
