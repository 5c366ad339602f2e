import { isMap, isNode, isPair, LineCounter, parseDocument } from "yaml";
import type { ContentProblem, FieldPath } from "@/lib/core/content/content-problem";

/** A file of content as data, with the line of everything in it. */
export interface YamlText {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly ContentProblem[];
  readonly lineOf: (path: FieldPath) => number;
}

type Document = ReturnType<typeof parseDocument>;

/** Offset of a field's key where there is one, else of its value; undefined where the path leads nowhere. */
function offsetOf(document: Document, path: FieldPath): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(last));
    if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0];
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Reads YAML and never throws: what is no YAML, a duplicate key included, comes back as problems with their lines. */
export function readYaml(text: string, file: string): YamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const lineAt = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line);
  const lineOf = (path: FieldPath): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document, path.slice(0, length));
      if (offset !== undefined) return lineAt(offset);
    }
    return 1;
  };
  const failed = (offset: number, message: string): YamlText => {
    const problem = { file, line: lineAt(offset), message: `This isn’t valid YAML: ${firstLine(message)}` };
    return { file, value: undefined, problems: [problem], lineOf };
  };
  const [error] = document.errors;
  if (error !== undefined) return failed(error.pos[0], error.message);
  try {
    return { file, value: document.toJS(), problems: [], lineOf };
  } catch (thrown) {
    // An alias without its anchor, or so many that they would fill the memory, shows only when values are made.
    return failed(0, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** The parser's messages go on with a copy of the text and an arrow, which the line number makes superfluous. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
}
