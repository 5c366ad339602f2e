import type { FieldProblem } from "@/lib/core/content/content-problem";
import { editFactWords } from "@/lib/words/interface/edit-fact";

/** What to do where a field of a fact is blank, by the name of the field. */
const FILL_IN: Readonly<Record<string, string>> = {
  statement: "Write the statement.",
  epistemic: "Choose a kind of statement.",
  asOf: "Add a date.",
  date: "Add a date.",
  evidence: "Add a quotation from the source.",
  source: "Choose an article.",
  paragraph: "Add the paragraph number.",
  quote: "Add the quotation.",
  speaker: "Choose a speaker.",
  verb: "Add a verb, such as “says”.",
  mode: "Choose how the words are reported.",
  tags: "Add a tag.",
  objective: "Choose a learning objective.",
  importance: "Choose how important it is.",
  asks: "Add a question.",
  question: "Write the question.",
  target: "Choose what the question asks for.",
  text: "Write the answer.",
  why: "Say why it’s wrong.",
  note: "Say how the two fit together.",
  fact: "Choose a fact.",
  unit: "Choose a unit.",
  qualifier: "Choose how precise the figure is.",
  person: "Choose a person.",
  stance: "Choose a stance.",
  members: "List at least two members.",
};

const LABELS: Readonly<Record<string, string>> = editFactWords.slots;

/** A problem of a fact in the words of its form: what to do, and never what a field is called in a file. */
export function factProblem({ path, fault, message }: FieldProblem): string {
  if (fault === "bad-date") return "Write a date such as 2027, 2022-12, 2022-12-16 or by 2027.";
  if (fault === "bad-word") return "Use lower-case words joined by hyphens, such as defence-budget.";
  if (fault === "no-answer") return "This has no answer yet. Fill it in under “Details”, or write an answer here.";
  if (fault === undefined) return message;
  const [parent, name] = path.filter((part) => typeof part === "string").slice(-2);
  if ((name ?? parent) === "value") return parent === "value" ? "Add a number." : "Add a figure.";
  const field = name ?? parent ?? "";
  const label = LABELS[field];
  return FILL_IN[field] ?? (label === undefined ? "Fill this in." : `Fill in “${label}”.`);
}

/** Where a corrected fact still has the figure that was corrected; each may be right as it is. */
export const stillSays = {
  quotation: (figure: string, text: string) => `The quotation still says ${figure}: “${text}”`,
  question: (figure: string, text: string) => `A question still says ${figure}: “${text}”`,
  wrongAnswer: (figure: string, text: string) => `A common wrong answer still says ${figure}: “${text}”`,
  explanation: (figure: string, text: string) => `An explanation still says ${figure}: “${text}”`,
} as const;
