import { type ContentProblem, type Located, locate } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import { factSchema } from "@/lib/core/content/fact-schema";
import { factOfForm } from "@/lib/core/content/form-to-fact";
import { parseList } from "@/lib/core/content/parse-list";

export interface ParsedFacts {
  readonly facts: readonly Located<Fact>[];
  readonly problems: readonly ContentProblem[];
}

/** The facts of one file, in its order. A fact with a problem is left out; the others are read all the same. */
export function parseFacts(text: string, file: string): ParsedFacts {
  const forms = parseList(text, file, factSchema, "facts");
  const problems = [...forms.problems];
  const facts: Located<Fact>[] = [];
  for (const form of forms.items) {
    const read = factOfForm(form.value);
    if (read.ok) facts.push({ ...form, value: read.fact });
    else problems.push(...read.problems.map((problem) => locate(form, problem)));
  }
  return { facts, problems };
}
