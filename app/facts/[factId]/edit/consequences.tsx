import own from "@/app/facts/[factId]/edit/edit.module.css";
import type { Preview } from "@/app/facts/[factId]/edit/use-preview";
import type { CardChangeView, FactVersionPreview, ItemExample } from "@/lib/contracts/fact-versions";
import type { ItemType } from "@/lib/core/generation/item-types";
import { editFactWords } from "@/lib/words/interface/edit-fact";
import { itemTypeWords } from "@/lib/words/interface/item-types";

/** What saving would do: what has to be fixed first, else the cards as a phone would show them, and whom it concerns. */
export function Consequences({ preview, locale }: { readonly preview: Preview; readonly locale: string }) {
  const last = "last" in preview ? preview.last : null;
  return (
    <>
      <p role="status" className="strong">
        {statusOf(preview, locale)}
      </p>
      {last === null ? null : <OutlookDetails preview={last} locale={locale} />}
    </>
  );
}

function statusOf(preview: Preview, locale: string): string {
  switch (preview.kind) {
    case "untouched":
      // Said at the button.
      return "";
    case "failed":
      return preview.detail;
    case "checking":
      return editFactWords.checking;
    case "ready":
      return preview.last.problems.length > 0 ? editFactWords.mend : editFactWords.summary(locale, preview.last);
  }
}

/** What a check of a fact says, of a change or of a new one. */
export type FactOutlook = Pick<FactVersionPreview, "problems" | "warnings" | "cards" | "items">;

/** What has to be fixed, else the cards and quiz questions as a phone would show them. */
export function OutlookDetails({ preview, locale }: { readonly preview: FactOutlook; readonly locale: string }) {
  const { problems, cards, items } = preview;
  const atItems = new Set(items.examples.flatMap(({ findings }) => findings));
  // What is found in a question stands at it.
  const warnings = preview.warnings.filter((warning) => !atItems.has(warning));
  if (problems.length > 0) {
    return (
      <ul className="bad stack-2">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <ul className="stack-3">
        {cards.map((card) => (
          <CardPreview key={card.cardId} card={card} />
        ))}
      </ul>
      <details className="fold">
        <summary>{editFactWords.items(locale, items.before, items.after)}</summary>
        <ul className="stack-3 small">
          {items.examples.map((example) => (
            <ItemPreview key={`${example.type} ${example.stem}`} example={example} />
          ))}
        </ul>
      </details>
      {warnings.length === 0 ? null : (
        <details className="fold" open>
          <summary>{editFactWords.warnings(locale, warnings.length)}</summary>
          <ul className="stack-3 small">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ItemPreview({ example }: { readonly example: ItemExample }) {
  const { type, stem, key, options, places, findings } = example;
  return (
    <li className="card">
      <p className="small strong">{itemTypeWords[type as ItemType]}</p>
      <p className="reading">{stem}</p>
      {options.length + places.length === 0 ? <p className="small">{editFactWords.key(key)}</p> : null}
      {options.length === 0 ? null : (
        <ul className="quote stack-1">
          {options.map((option) => (
            <li key={option} className={option === key ? own.right : undefined}>
              {option}
            </li>
          ))}
        </ul>
      )}
      {places.length === 0 ? null : (
        <dl className={`stack-2 ${own.places}`}>
          {places.map(({ text, answer }) => (
            <div key={text}>
              <dt>{text}</dt>
              <dd className="strong">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {findings.map((finding) => (
        <p key={finding} className="warning">
          {finding}
        </p>
      ))}
    </li>
  );
}

function CardPreview({ card: { effect, prompt, promptWas, was, now } }: { readonly card: CardChangeView }) {
  return (
    <li className="card">
      <p className="small strong">{editFactWords.effect(effect)}</p>
      <p className="reading">{prompt}</p>
      {promptWas === null || promptWas === prompt ? null : <p className="small">{editFactWords.wasAsked(promptWas)}</p>}
      <p className="ruled reading large">{now ?? was}</p>
      {was === null || now === null || was === now ? null : <p className="small">{editFactWords.wasAnswer(was)}</p>}
    </li>
  );
}
