import type { Match } from "@/lib/core/assessment/match";
import { matchDate } from "@/lib/core/assessment/match-date";
import { matchNumber } from "@/lib/core/assessment/match-number";
import { matchText } from "@/lib/core/assessment/match-text";
import type { AcceptedAnswer } from "@/lib/core/generation/card";

/** Nobody types more than this to answer with a name or a figure. */
const LONGEST_INPUT = 300;

/** Whether what someone typed is the answer. Never throws, whatever was typed. */
export function matchAnswer(accepted: AcceptedAnswer, typed: string): Match {
  const text = typed.trim();
  if (text === "") return { verdict: "wrong", reason: "empty" };
  if (text.length > LONGEST_INPUT) return { verdict: "wrong", reason: "too-long" };
  switch (accepted.type) {
    case "number":
      return matchNumber(accepted, text);
    case "date":
      return matchDate(accepted, text);
    case "text":
      return matchText(accepted, text);
  }
}
