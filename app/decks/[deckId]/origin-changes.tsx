"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/app/_components/request";
import type { OriginChanges as Changes } from "@/lib/contracts/deck-origin";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

/** What has changed in the original of a copy, each change to be taken over or left; nothing where nothing has. */
export function OriginChanges({ changes, locale }: { readonly changes: Changes; readonly locale: string }) {
  const router = useRouter();
  const { deckId, origin, added, removed } = changes;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (origin === null || added.length + removed.length === 0) return null;
  const originVersion = origin.version;

  async function decide(take: (facts: Changes["added"]) => Changes["added"]): Promise<void> {
    setWorking(true);
    setProblem(null);
    const idsOf = (facts: Changes["added"]) => take(facts).map(({ id }) => id);
    const body = { originVersion, added: idsOf(added), removed: idsOf(removed) };
    const answer = await call("POST /api/decks/{deckId}/origin-changes", { params: { deckId }, body });
    setWorking(false);
    if (answer.ok) return router.refresh();
    setProblem(answer.detail);
  }

  function toggle(id: string, on: boolean): void {
    setLeft((now) => new Set(on ? [...now].filter((one) => one !== id) : [...now, id]));
  }

  const groups = [
    [deckEditorWords.originAdded(locale, added.length), added],
    [deckEditorWords.originRemoved(locale, removed.length), removed],
  ] as const;
  return (
    <section className="card sunk" aria-labelledby="origin-changes">
      <h2 id="origin-changes" className="strong">
        {deckEditorWords.originChanged(origin.title)}
      </h2>
      {groups.map(([title, facts]) =>
        facts.length === 0 ? null : (
          <fieldset key={title}>
            <legend className="label">{title}</legend>
            {facts.map(({ id, statement }) => (
              <label key={id} className="check">
                <input type="checkbox" checked={!left.has(id)} onChange={({ target }) => toggle(id, target.checked)} />
                <span>{statement}</span>
              </label>
            ))}
          </fieldset>
        ),
      )}
      <p className="hint">{deckEditorWords.takeHint}</p>
      <div className="ways">
        <button
          type="button"
          className="primary"
          disabled={working}
          onClick={() => decide((facts) => facts.filter(({ id }) => !left.has(id)))}
        >
          {deckEditorWords.takeOver}
        </button>
        <button type="button" className="secondary" disabled={working} onClick={() => decide(() => [])}>
          {deckEditorWords.takeNothing}
        </button>
      </div>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
    </section>
  );
}
