"use client";

import { useState } from "react";
import { Check } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import type { OriginChanges as Changes } from "@/lib/contracts/deck-origin";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

/** What has changed in the original of a copy, each change to be taken over or left; nothing where nothing has. */
export function OriginChanges({ changes, locale }: { readonly changes: Changes; readonly locale: string }) {
  const { working, problem, run, refresh } = useAction();
  const { deckId, origin, added, removed } = changes;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (origin === null || added.length + removed.length === 0) return null;
  const originVersion = origin.version;

  async function decide(take: (facts: Changes["added"]) => Changes["added"]): Promise<void> {
    const idsOf = (facts: Changes["added"]) => take(facts).map(({ id }) => id);
    const body = { originVersion, added: idsOf(added), removed: idsOf(removed) };
    if ((await run(() => call("POST /api/decks/{deckId}/origin-changes", { params: { deckId }, body }))) !== null)
      refresh();
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
              <Check key={id} label={statement} checked={!left.has(id)} tick={(on) => toggle(id, on)} />
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
      <Problem text={problem} />
    </section>
  );
}
