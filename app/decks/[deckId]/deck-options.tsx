"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Check, NumberField, SelectField } from "@/app/_components/fields";
import { call } from "@/app/_components/request";
import type { DeckStudyOptions } from "@/lib/contracts/decks";
import { deckOptionsWords } from "@/lib/words/interface/deck-options";

interface DeckOptionsProps {
  readonly deckId: string;
  readonly options: DeckStudyOptions;
}

type Outcome = { readonly kind: "idle" | "saving" | "saved" } | { readonly kind: "failed"; readonly detail: string };

/** How this one deck is asked; what is left as it is follows the settings. */
export function DeckOptions({ deckId, options }: DeckOptionsProps) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "idle" });

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setOutcome({ kind: "saving" });
    const body = optionsOf(new FormData(event.currentTarget), options);
    const answer = await call("PUT /api/decks/{deckId}/study", { params: { deckId }, body });
    if (!answer.ok) return setOutcome({ kind: "failed", detail: answer.detail });
    setOutcome({ kind: "saved" });
    router.refresh();
  }

  return (
    <details className="fold">
      <summary>{deckOptionsWords.title}</summary>
      <form className="form" onSubmit={save} onChange={() => setOutcome({ kind: "idle" })}>
        <OptionsFields options={options} />
        <button type="submit" className="secondary" disabled={outcome.kind === "saving"}>
          {deckOptionsWords.save}
        </button>
        <p role="status" className={outcome.kind === "failed" ? "problem" : "soft"}>
          {outcome.kind === "saved" ? deckOptionsWords.saved : outcome.kind === "failed" ? outcome.detail : null}
        </p>
      </form>
    </details>
  );
}

function OptionsFields({ options }: { readonly options: DeckStudyOptions }) {
  const words = deckOptionsWords;
  return (
    <>
      <NumberField
        name="newPerDay"
        label={words.newPerDay}
        defaultValue={options.newPerDay}
        placeholder={words.asInSettings}
        min={0}
        max={500}
      />
      <NumberField
        name="reviewsPerDay"
        label={words.reviewsPerDay}
        defaultValue={options.reviewsPerDay}
        placeholder={words.asInSettings}
        min={0}
        max={5000}
      />
      <SelectField
        name="newOrder"
        label={words.newOrder}
        defaultValue={options.newOrder ?? "importance"}
        choices={Object.entries(words.newOrders)}
      />
      <SelectField
        name="reviewOrder"
        label={words.reviewOrder}
        defaultValue={options.reviewOrder ?? "retrievability"}
        choices={Object.entries(words.reviewOrders)}
      />
      <SelectField
        name="buttons"
        label={words.buttons}
        defaultValue={String(options.buttons ?? "")}
        choices={Object.entries(words.buttonChoices)}
      />
      <NumberField
        name="leechThreshold"
        label={words.leechThreshold}
        defaultValue={options.leechThreshold ?? 8}
        min={2}
        max={99}
      />
      <SelectField
        name="leechAction"
        label={words.leechAction}
        defaultValue={options.leechAction ?? "flag"}
        choices={Object.entries(words.leechActions)}
      />
      <Check name="burySiblings" label={words.burySiblings} defaultChecked={options.burySiblings ?? true} boxed />
    </>
  );
}

/** What the form says, beside what else is kept of the deck; an empty field follows the settings. */
function optionsOf(fields: FormData, kept: DeckStudyOptions): DeckStudyOptions {
  const text = (name: string) => String(fields.get(name) ?? "");
  const number = (name: string) => (text(name) === "" ? undefined : Number(text(name)));
  const buttonCount = number("buttons");
  return {
    ...kept,
    newPerDay: number("newPerDay"),
    reviewsPerDay: number("reviewsPerDay"),
    newOrder: text("newOrder") as DeckStudyOptions["newOrder"],
    reviewOrder: text("reviewOrder") as DeckStudyOptions["reviewOrder"],
    buttons: buttonCount === 2 || buttonCount === 4 ? buttonCount : undefined,
    leechThreshold: number("leechThreshold"),
    leechAction: text("leechAction") as DeckStudyOptions["leechAction"],
    burySiblings: fields.get("burySiblings") !== null,
  };
}
