/** Where in a fact, a source or an entity something stands, in its YAML form: ["asks", 0, "question"]. */
export type FieldPath = readonly (string | number)[];

/** A fault that a form words by its own field, without the name that the field has in a file. */
export type FieldFault = "missing" | "bad-date" | "bad-word" | "no-answer";

/** What is wrong with one field, and what to do, for the author of a file. */
export interface FieldProblem {
  readonly path: FieldPath;
  readonly fault?: FieldFault | undefined;
  readonly message: string;
}

/** The same, with the place that an editor opens. Lines count from 1. */
export interface ContentProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Something read from a content file, with the way back to its lines. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  /** The line of the field, or of the nearest thing around it that the file has. */
  readonly lineOf: (path: FieldPath) => number;
}

export function locate<T>(located: Located<T>, problem: FieldProblem): ContentProblem {
  return { file: located.file, line: located.lineOf(problem.path), message: problem.message };
}

/** "content/facts/alliance.yaml:12: ..." */
export function formatContentProblem(problem: ContentProblem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}

export function compareContentProblems(a: ContentProblem, b: ContentProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
