"use client";

import { type FormEvent, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { NavLink } from "@/app/_components/nav-link";
import { call, type FieldProblems } from "@/app/_components/request";
import { useWarningBeforeLeaving } from "@/app/_components/use-warning-before-leaving";
import { EditorContext } from "@/app/facts/[factId]/edit/editor-context";
import { Group } from "@/app/facts/[factId]/edit/fields";
import { focusFirstProblem } from "@/app/facts/[factId]/edit/save-button";
import { SlotFields } from "@/app/facts/[factId]/edit/slot-fields";
import {
  AsOfField,
  DetailFields,
  EvidenceFields,
  SentenceField,
  SpeakerFields,
  ValidUntilField,
} from "@/app/facts/[factId]/edit/statement-fields";
import { AddEntity } from "@/app/facts/new/add-entity";
import { AddSource } from "@/app/facts/new/add-source";
import { NewFactOutlook, whyNotYet } from "@/app/facts/new/new-fact-outlook";
import { SavedFact } from "@/app/facts/new/saved-fact";
import { useOutlook } from "@/app/facts/new/use-outlook";
import { WantedAsks } from "@/app/facts/new/wanted-asks";
import type { CreateFactAnswer } from "@/lib/contracts/own-facts";
import type { FactKind, Target } from "@/lib/core/content/fact";
import {
  carriedOver,
  type DraftPath,
  type FactDraft,
  startingWith,
  valueAt,
  withValue,
} from "@/lib/core/session/fact-draft";
import type { NewFactChoices } from "@/lib/server/services/facts/read-new-fact-choices";
import { factKindWords } from "@/lib/words/interface/deck-editor";
import { editFactWords } from "@/lib/words/interface/edit-fact";
import { ownFactWords, slotHints } from "@/lib/words/interface/own-facts";

interface NewFactEditorProps {
  readonly kind: FactKind;
  /** Where another kind is chosen. */
  readonly kindAddress: string;
  readonly targets: readonly Target[];
  readonly choices: NewFactChoices;
  /** The deck that it goes into. */
  readonly deckId: string | undefined;
  /** Article, date and speaker of the fact written before. */
  readonly carried: Readonly<Record<string, string>>;
  readonly locale: string;
}

type Outcome =
  | { readonly kind: "editing" | "saving" }
  | { readonly kind: "failed"; readonly detail: string; readonly problems: FieldProblems }
  | { readonly kind: "saved"; readonly answer: CreateFactAnswer };

/** The defaults of a new fact, by its kind. */
function freshDraft(kind: FactKind): FactDraft {
  const base = { kind, epistemic: kind === "claim" ? "claim" : "fact", evidence: [{ paragraph: 1 }] };
  switch (kind) {
    case "quantity":
      return { ...base, value: { unit: "count", qualifier: "exact" } };
    case "claim":
      return { ...base, stance: "argues" };
    case "causeEffect":
      return { ...base, hedged: false };
    case "list":
      return { ...base, complete: true };
    default:
      return base;
  }
}

/** The form of a new fact, with a preview of its cards and questions. */
export function NewFactEditor({ kind, kindAddress, targets, choices, deckId, carried, locale }: NewFactEditorProps) {
  const [draft, setDraft] = useState<FactDraft>(() => startingWith(freshDraft(kind), carried));
  const [names, setNames] = useState(choices);
  const [leaveOut, setLeaveOut] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "editing" });
  const isWritten = valueAt(draft, ["statement"]) !== undefined;
  const body = { fact: draft, leaveOut, ...(deckId !== undefined && { deckId }) };
  const outlook = useOutlook(isWritten ? body : null);
  useWarningBeforeLeaving(isWritten && outcome.kind !== "saved");

  const notYet = whyNotYet(outlook);
  const [hasTried, setHasTried] = useState(false);
  const checked = hasTried ? (outlook.last?.problems ?? NO_PROBLEMS) : NO_PROBLEMS;
  const problems = outcome.kind === "failed" ? outcome.problems : checked;
  const change = (at: DraftPath, value: unknown) => {
    setDraft((now) => withValue(now, at, value));
    setOutcome({ kind: "editing" });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: change sets state alone, and is as good as the same
  const editor = useMemo(() => ({ ...names, draft, problems, locale, change }), [draft, problems, locale, names]);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (outcome.kind === "saving") return;
    if (notYet !== undefined) {
      const form = event.currentTarget;
      // What is wrong stands at its fields from now on.
      flushSync(() => setHasTried(true));
      return focusFirstProblem(form);
    }
    setOutcome({ kind: "saving" });
    const answer = await call("POST /api/facts", { body });
    if (!answer.ok) return setOutcome({ kind: "failed", detail: answer.detail, problems: answer.problems });
    if (answer.status === 201) setOutcome({ kind: "saved", answer: answer.body });
  }

  if (outcome.kind === "saved")
    return <SavedFact factId={outcome.answer.factId} deckId={deckId} another={anotherAt(kindAddress, draft)} />;
  return (
    <EditorContext value={editor}>
      <form className="two-sides" onSubmit={save} noValidate>
        <div className="stack-4">
          <p>
            <strong>{factKindWords[kind]}</strong>{" "}
            <NavLink href={kindAddress} className="quiet">
              {ownFactWords.otherKind}
            </NavLink>
          </p>
          <Group title={editFactWords.statementTitle} hint={ownFactWords.example(kind)}>
            <SentenceField />
          </Group>
          <Group title={editFactWords.slotsTitle} hint={editFactWords.slotsHint}>
            <SlotFields kind={kind} hints={slotHints} />
          </Group>
          <Group title={ownFactWords.whoTitle}>
            <SpeakerFields />
            <AddEntity
              categories={names.categories}
              onAdded={(entity) => {
                setNames((now) => ({ ...now, entities: [...now.entities, entity] }));
                change(placeForName(draft), entity.id);
              }}
            />
            <AsOfField />
          </Group>
          <EvidenceFields />
          <AddSource
            onAdded={(source) => {
              setNames((now) => ({ ...now, sources: [...now.sources, source] }));
              change(["evidence", 0, "source"], source.id);
            }}
          />
          <WantedAsks targets={targets} offered={outlook.last?.asks ?? []} leaveOut={leaveOut} leave={setLeaveOut} />
          <details className="fold">
            <summary>{ownFactWords.details}</summary>
            <div className="stack-3 part">
              <ValidUntilField />
              <DetailFields />
            </div>
          </details>
        </div>
        <NewFactOutlook outlook={outlook} notYet={notYet} failure={outcome} locale={locale} />
      </form>
    </EditorContext>
  );
}

/** Where the next fact is written, with the article, date and speaker of this one. */
function anotherAt(kindAddress: string, draft: FactDraft): string {
  const [path, query] = kindAddress.split("?");
  const kept = [...new URLSearchParams(query)].filter(([name]) => name === "deckId");
  return `${path}?${new URLSearchParams([...kept, ...Object.entries(carriedOver(draft))])}`;
}

const NO_PROBLEMS: FieldProblems = [];

/** Where a name that has just been added belongs: whom the fact is about, else who says so. */
function placeForName(draft: FactDraft): DraftPath {
  if (draft["kind"] === "personRole" && draft["person"] === undefined) return ["person"];
  return ["attribution", "speaker"];
}
