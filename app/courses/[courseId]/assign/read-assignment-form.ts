import { fromField } from "@/app/courses/_components/moments";
import type { ItemType } from "@/lib/core/generation/item-types";
import type { GradingRule, QuizSettings } from "@/lib/core/teaching/assignment";

/** What the form says of an assignment, as it goes on the wire; what is left empty is absent. */
export function readAssignmentForm(fields: FormData, timeZone: string) {
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  const opensAt = fromField(timeZone, text("opensAt"));
  return {
    ...(text("title") !== "" && { title: text("title") }),
    seminarAt: fromField(timeZone, text("seminarAt")) ?? "",
    ...(opensAt !== null && { opensAt }),
    targetReadiness: Number(text("targetReadiness")),
    grading: gradingOf(text),
    quiz: fields.get("hasQuiz") === null ? null : quizOf(text, fields.getAll("quizTypes") as ItemType[]),
  };
}

type Text = (name: string) => string;

function gradingOf(text: Text): GradingRule {
  const rule = text("rule") as GradingRule["rule"];
  switch (rule) {
    case "minutes":
      return { rule, minutes: Number(text("minutes")) };
    case "quizScore":
      return { rule, which: text("which") as "best" | "last" | "first" };
    default:
      return { rule };
  }
}

/** @param types none chosen means all */
function quizOf(text: Text, types: readonly ItemType[]): QuizSettings {
  return {
    ...(types.length > 0 && { types }),
    length: Number(text("quizLength")),
    timeLimitSeconds: text("quizMinutes") === "" ? null : Number(text("quizMinutes")) * 60,
    attempts: text("quizTries") === "" ? null : Number(text("quizTries")),
    form: text("quizForm") === "drawn" ? "drawn" : "fixed",
    feedback: text("quizFeedback") === "deferred" ? "deferred" : "immediate",
  };
}
