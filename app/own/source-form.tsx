import { useState } from "react";
import { TextField } from "@/app/_components/fields";
import { call, type FieldProblems } from "@/app/_components/request";
import type { Choice } from "@/lib/server/services/facts/read-fact-editor";
import { ownFactWords } from "@/lib/words/interface/own-facts";

const FIELDS = ["title", "outlet", "author", "published", "url"] as const;
export type SourceTexts = Readonly<Partial<Record<(typeof FIELDS)[number] | "shortName", string>>>;

interface SourceFormProps {
  /** Tells the fields of several forms on a page apart. */
  readonly name: string;
  /** The article as it is; absent where one is added. */
  readonly source?: { readonly id: string; readonly texts: SourceTexts };
  readonly saved: (source: Choice) => void;
}

/** The fields of an article of one's own. It can stand within the form of a fact: Enter sends neither. */
export function SourceForm({ name, source, saved }: SourceFormProps) {
  const [texts, setTexts] = useState<SourceTexts>(source?.texts ?? {});
  const [problems, setProblems] = useState<FieldProblems>([]);
  const [said, setSaid] = useState("");

  async function save(): Promise<void> {
    const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
    const body = { title: "", outlet: "", published: "", ...given };
    const answer =
      source === undefined
        ? await call("POST /api/sources", { body })
        : await call("PUT /api/sources/{sourceId}", { params: { sourceId: source.id }, body });
    setProblems(answer.ok ? [] : answer.problems);
    setSaid(answer.ok ? ownFactWords.kept(source === undefined, answer.body.name) : answer.detail);
    if (!answer.ok) return;
    if (source === undefined) setTexts({});
    saved(answer.body);
  }

  return (
    <div className="card">
      {FIELDS.map((field) => (
        <TextField
          key={field}
          name={`${name}-${field}`}
          label={ownFactWords.sourceFields[field]}
          value={texts[field] ?? ""}
          problem={problems.find(({ path }) => path === field)?.message}
          onChange={({ target }) => setTexts((now) => ({ ...now, [field]: target.value }))}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      ))}
      <button type="button" className="secondary" onClick={save}>
        {source === undefined ? ownFactWords.saveSource : ownFactWords.saveChange}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
