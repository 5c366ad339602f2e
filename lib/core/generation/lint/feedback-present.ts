import type { ItemRule } from "@/lib/core/generation/lint/rule";

/** Whoever answered wrong is told at once what is right, why, and who says so (Butler et al. 2006). */
export const feedbackPresent: ItemRule = {
  code: "feedback-present",
  severity: "hard",
  check: (item) => {
    const missing = (["key", "why", "sourceLine"] as const).find((field) => item[field].trim() === "");
    if (missing !== undefined) return `It has no ${missing}.`;
    const silent =
      "options" in item && item.options.find((option) => !option.isKey && (option.whyWrong ?? "").trim() === "");
    return silent ? `Nothing says why "${silent.text}" is wrong.` : undefined;
  },
};
