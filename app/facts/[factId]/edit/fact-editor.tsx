"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { call } from "@/app/_components/request";
import { useClientId } from "@/app/_components/use-client-id";
import { useWarningBeforeLeaving } from "@/app/_components/use-warning-before-leaving";
import { AskFields } from "@/app/facts/[factId]/edit/ask-fields";
import { ChangeFields } from "@/app/facts/[factId]/edit/change-fields";
import { Consequences } from "@/app/facts/[factId]/edit/consequences";
import own from "@/app/facts/[factId]/edit/edit.module.css";
import { EditorContext } from "@/app/facts/[factId]/edit/editor-context";
import { Group } from "@/app/facts/[factId]/edit/fields";
import { type ChangeChoice, type Intention, toBody } from "@/app/facts/[factId]/edit/intention";
import { RelationFields } from "@/app/facts/[factId]/edit/relation-fields";
import { type Outcome, SaveBar, whyNotYet } from "@/app/facts/[factId]/edit/save-bar";
import { focusFirstProblem } from "@/app/facts/[factId]/edit/save-button";
import { Saved, type WaysOn } from "@/app/facts/[factId]/edit/saved";
import { SlotFields } from "@/app/facts/[factId]/edit/slot-fields";
import { EvidenceFields, StatementFields } from "@/app/facts/[factId]/edit/statement-fields";
import { usePreview } from "@/app/facts/[factId]/edit/use-preview";
import type { Target } from "@/lib/core/content/fact";
import { type FactDraft, onNewer, withValue } from "@/lib/core/session/fact-draft";
import type { FactEditorData } from "@/lib/server/services/facts/read-fact-editor";
import { editFactWords } from "@/lib/words/interface/edit-fact";

interface FactEditorProps {
  readonly fact: FactEditorData;
  readonly targets: readonly Target[];
  readonly ways: WaysOn;
  readonly locale: string;
}

/** What an editor had written when the fact was loaded again. */
interface Written {
  readonly version: number;
  readonly before: FactDraft;
  readonly draft: FactDraft;
  readonly intention: Intention;
}

const IN_USE: readonly ChangeChoice[] = ["correct", "supersede", "replace", "retire"];

/** Changes a published fact. Where someone else has changed it in between, what was written goes on to their version. */
export function FactEditor(props: FactEditorProps) {
  const router = useRouter();
  const [written, setWritten] = useState<Written>();
  return (
    <VersionEditor
      {...props}
      key={props.fact.version}
      written={written?.version === props.fact.version ? undefined : written}
      loadAgain={(now) => {
        setWritten(now);
        router.refresh();
      }}
    />
  );
}

interface VersionEditorProps extends FactEditorProps {
  readonly written: Written | undefined;
  readonly loadAgain: (written: Written) => void;
}

/** The form of one version; what saving would do stands beside it before it is done. */
function VersionEditor({ fact, targets, ways, locale, written, loadAgain }: VersionEditorProps) {
  const idFor = useClientId();
  const choices = fact.retired ? (["restore"] as const) : IN_USE;
  const [draft, setDraft] = useState<FactDraft>(() =>
    written === undefined ? fact.form : onNewer(written.before, written.draft, fact.form),
  );
  const [intention, setIntention] = useState<Intention>(() => firstIntention(fact.retired, written?.intention));
  const [outcome, setOutcome] = useState<Outcome>({ kind: "editing" });
  const [isWanted, setIsWanted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { factId } = fact;
  const body = toBody(intention, { before: fact.form, after: draft, baseVersion: fact.version });
  const preview = usePreview(factId, body, outcome.kind === "saving" || outcome.kind === "saved");
  useWarningBeforeLeaving(body !== null && outcome.kind !== "saved");

  const checked = "last" in preview ? (preview.last?.problems ?? []) : [];
  const problems = outcome.kind === "failed" && outcome.problems.length > 0 ? outcome.problems : checked;
  const isOutdated =
    (outcome.kind === "failed" && outcome.isOutdated) || (preview.kind === "failed" && preview.isOutdated);
  const notYet = whyNotYet(intention, { hasBody: body !== null, preview, isOutdated });
  const editor = useMemo(
    () => ({
      ...{ draft, problems, locale, entities: fact.entities, sources: fact.sources, objectives: fact.objectives },
      change: (at: Parameters<typeof withValue>[1], value: unknown) => {
        setDraft((now) => withValue(now, at, value));
        setOutcome({ kind: "editing" });
      },
    }),
    [draft, problems, locale, fact],
  );

  // You can press Save while a check is still running: it saves when the check is done.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent is what stood there when the check was over
  useEffect(() => {
    if (!isWanted || notYet === editFactWords.notYet.checking) return;
    setIsWanted(false);
    if (notYet === undefined) void save();
    else if (form.current !== null) focusFirstProblem(form.current, notYet === editFactWords.notYet.reason);
  }, [isWanted, notYet]);

  async function save(): Promise<void> {
    if (body === null) return;
    setOutcome({ kind: "saving" });
    const answer = await call("POST /api/facts/{factId}/versions", {
      params: { factId },
      body: { id: idFor(body), ...body },
    });
    if (!answer.ok) {
      const { detail, problems: found, status } = answer;
      return setOutcome({ kind: "failed", detail, problems: found, isOutdated: status === 409 });
    }
    if (answer.status === 201) setOutcome({ kind: "saved", answer: answer.body });
  }

  if (outcome.kind === "saved") return <Saved answer={outcome.answer} ways={ways} locale={locale} />;
  const editsFields = intention.choice === "correct" || intention.choice === "supersede";
  return (
    <EditorContext value={editor}>
      <form
        ref={form}
        className="two-sides"
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome.kind !== "saving") setIsWanted(true);
        }}
        noValidate
      >
        <div className="stack-4">
          <p className="small">
            {fact.factId} · {editFactWords.version(locale, fact.version)}
            {fact.retired ? ` · ${editFactWords.isRetired}` : ""}
          </p>
          {written === undefined ? null : <p role="status">{editFactWords.loadedAgain}</p>}
          <ChangeFields
            intention={intention}
            intend={(change) => {
              setIntention((now) => ({ ...now, ...change }));
              setOutcome({ kind: "editing" });
            }}
            choices={choices}
            facts={fact.facts}
            problem={problems.find((problem) => problem.path === "reason")?.message}
          />
          {editsFields ? (
            <>
              <StatementFields />
              <Group title={editFactWords.slotsTitle} hint={editFactWords.slotsHint}>
                <SlotFields kind={fact.kind} />
              </Group>
              <AskFields targets={targets} />
              <EvidenceFields />
              <RelationFields facts={fact.facts} shared={fact.shared} />
            </>
          ) : null}
        </div>
        <aside className={`card sunk ${own.beside}`} aria-labelledby="preview">
          <h2 id="preview" className="heading">
            {editFactWords.preview}
          </h2>
          <Consequences preview={preview} locale={locale} />
          <SaveBar
            outcome={outcome}
            notYet={notYet}
            isOutdated={isOutdated}
            loadAgain={() => loadAgain({ version: fact.version, before: fact.form, draft, intention })}
          />
        </aside>
      </form>
    </EditorContext>
  );
}

/** What an editor means to do at first: where they had started, that, if the fact is still in a state that allows it. */
function firstIntention(isRetired: boolean, begun: Intention | undefined): Intention {
  const fresh = { reason: "", quiet: false, supersededBy: "", ...begun };
  if (isRetired) return { ...fresh, choice: "restore" };
  return { ...fresh, choice: begun === undefined || begun.choice === "restore" ? "correct" : begun.choice };
}
