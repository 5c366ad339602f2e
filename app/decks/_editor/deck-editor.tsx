"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useState } from "react";
import { AskFirst } from "@/app/_components/ask-first";
import { useWarningBeforeLeaving } from "@/app/_components/use-warning-before-leaving";
import { ChooseFacts } from "@/app/decks/_editor/choose-facts";
import { ChosenFacts } from "@/app/decks/_editor/chosen-facts";
import own from "@/app/decks/_editor/deck-editor.module.css";
import { DeckHeadFields } from "@/app/decks/_editor/deck-head-fields";
import { SaveBar } from "@/app/decks/_editor/save-bar";
import { useDeckDraft } from "@/app/decks/_editor/use-deck-draft";
import type { DeckEditorData } from "@/lib/server/services/decks/read-deck-editor";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

interface DeckEditorProps {
  readonly data: DeckEditorData;
  readonly locale: string;
}

type View = "choose" | "chosen";

/** Makes a deck: facts chosen on one side, and put in order on the other; on a phone one after the other. */
export function DeckEditor({ data, locale }: DeckEditorProps) {
  const router = useRouter();
  const form = useDeckDraft(data);
  const [view, setView] = useState<View>(data.deck === null ? "choose" : "chosen");
  const { draft, change } = form;
  const factOf = useMemo(() => new Map(data.facts.map((fact) => [fact.id, fact])), [data.facts]);
  useWarningBeforeLeaving(form.isChanged && form.outcome.kind !== "saved");

  function save(event: FormEvent): void {
    event.preventDefault();
    void form.save();
  }

  /** The deck is kept before its page is left: as a draft where it is new. */
  async function writeFact(): Promise<void> {
    const deckId = form.isChanged || form.deckId === null ? await form.save() : form.deckId;
    if (deckId !== null) router.push(`/facts/new?deckId=${encodeURIComponent(deckId)}`);
  }

  const views: readonly (readonly [View, string])[] = [
    ["choose", deckEditorWords.choose],
    ["chosen", deckEditorWords.chosen(locale, draft.factIds.length)],
  ];
  return (
    <form className="stack-4" onSubmit={save} noValidate>
      <DeckHeadFields form={form} writesFacts={data.writesFacts} />
      {data.writesFacts ? (
        <div>
          <button type="button" className="secondary" onClick={writeFact}>
            {deckEditorWords.writeFact}
          </button>
        </div>
      ) : null}
      <fieldset className={`segments ${own.views}`}>
        <legend className="visually-hidden">{deckEditorWords.views}</legend>
        {views.map(([id, name]) => (
          <button key={id} type="button" aria-pressed={view === id} onClick={() => setView(id)}>
            {name}
          </button>
        ))}
      </fieldset>
      <div className={`two-sides ${own.sides}`} data-view={view}>
        <ChooseFacts data={data} chosen={draft.factIds} choose={(factIds) => change({ factIds })} locale={locale} />
        <ChosenFacts data={data} chosen={draft.factIds} choose={(factIds) => change({ factIds })} locale={locale} />
      </div>
      {form.deckId === null ? null : (
        <AskFirst
          text={deckEditorWords.delete}
          question={deckEditorWords.deleteSure}
          yes={deckEditorWords.deleteYes}
          send={{ address: "DELETE /api/decks/{deckId}", params: { deckId: form.deckId } }}
          goTo="/"
        />
      )}
      <SaveBar form={form} factOf={factOf} locale={locale} />
    </form>
  );
}
