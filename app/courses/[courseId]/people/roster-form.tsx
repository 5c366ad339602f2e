"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { TextArea } from "@/app/_components/fields";
import { call, type FieldProblems } from "@/app/_components/request";
import { decodeTable } from "@/lib/core/teaching/decode-table";
import { courseWords } from "@/lib/words/interface/courses";

type Outcome =
  | { readonly kind: "idle" | "working" }
  | { readonly kind: "done"; readonly people: number }
  | { readonly kind: "failed"; readonly detail: string; readonly problems: FieldProblems };

/** A list of a thousand students takes a tenth of it. */
const MOST_BYTES = 1_000_000;

/** Imports the roster from a file or from pasted text; what cannot be used is named by its line, and nothing is changed. */
export function RosterForm({ courseId, locale }: { readonly courseId: string; readonly locale: string }) {
  const router = useRouter();
  const [csv, setCsv] = useState("");
  const [outcome, setOutcome] = useState<Outcome>({ kind: "idle" });

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setOutcome({ kind: "working" });
    const answer = await call("PUT /api/courses/{courseId}/roster", { params: { courseId }, body: { csv } });
    if (!answer.ok) return setOutcome({ kind: "failed", detail: answer.detail, problems: answer.problems });
    setOutcome({ kind: "done", people: answer.body.entries.length });
    setCsv("");
    router.refresh();
  }

  async function choose(file: File | undefined): Promise<void> {
    setOutcome({ kind: "idle" });
    setCsv("");
    if (file === undefined) return;
    const refuse = (detail: string) => setOutcome({ kind: "failed", detail, problems: [] });
    if (file.size > MOST_BYTES) return refuse(courseWords.rosterTooLong);
    const text = decodeTable(new Uint8Array(await file.arrayBuffer()));
    if (text === undefined) return refuse(courseWords.rosterNoText);
    setCsv(text);
  }

  return (
    <form className="form" onSubmit={save}>
      <p className="small">{courseWords.rosterNote}</p>
      <label className="field">
        <span className="label">{courseWords.rosterFile}</span>
        <input
          type="file"
          accept=".csv,.txt,text/csv"
          className="input"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      <TextArea
        name="rosterText"
        label={courseWords.rosterText}
        rows={5}
        value={csv}
        placeholder="Name,E-mail,ID number"
        onChange={({ target }) => setCsv(target.value)}
      />
      <div className="ways">
        <button type="submit" className="secondary" disabled={csv.trim() === "" || outcome.kind === "working"}>
          {courseWords.rosterImport}
        </button>
      </div>
      <p role="status">{outcome.kind === "done" ? courseWords.rosterImported(locale, outcome.people) : null}</p>
      <div role="alert">
        {outcome.kind === "failed" ? (
          <div className="bad">
            <p>{outcome.detail}</p>
            <ul className="bullets">
              {outcome.problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </form>
  );
}
