import own from "@/app/facts/[factId]/edit/edit.module.css";
import type { Preview } from "@/app/facts/[factId]/edit/use-preview";
import type { CardChangeView, FactVersionPreview, ItemExample } from "@/lib/contracts/fact-versions";
import type { ItemType } from "@/lib/core/generation/item-types";
import { editFactWords } from "@/lib/words/interface/edit-fact";
import { itemTypeWords } from "@/lib/words/interface/item-types";

/** What saving would do: what has to be mended first, else the cards as a phone would show them, and whom it concerns. */
export function Consequences({ preview, locale }: { readonly preview: Preview; readonly locale: string }) {
  const last = "last" in preview ? preview.last : null;
  return (
    <>
      <p role="status" className={own.state}>
        {statusOf(preview, locale)}
      </p>
      {last === null ? null : <OutlookDetails preview={last} locale={locale} />}
    </>
  );
}

function statusOf(preview: Preview, locale: string): string {
  switch (preview.kind) {
    case "untouched":
      return editFactWords.untouched;
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

/** What has to be mended, else the cards and quiz questions as a phone would show them. */
export function OutlookDetails({ preview, locale }: { readonly preview: FactOutlook; readonly locale: string }) {
  const { problems, cards, items } = preview;
  const atItems = new Set(items.examples.flatMap(({ findings }) => findings));
  // What is found in a question stands at it.
  const warnings = preview.warnings.filter((warning) => !atItems.has(warning));
  if (problems.length > 0) {
    return (
      <ul className={own.problems}>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <ul className={own.cards}>
        {cards.map((card) => (
          <CardPreview key={card.cardId} card={card} />
        ))}
      </ul>
      <details className={own.more}>
        <summary>{editFactWords.items(locale, items.before, items.after)}</summary>
        <ul className={own.lines}>
          {items.examples.map((example) => (
            <ItemPreview key={`${example.type} ${example.stem}`} example={example} />
          ))}
        </ul>
      </details>
      {warnings.length === 0 ? null : (
        <details className={own.more}>
          <summary>{editFactWords.warnings(locale, warnings.length)}</summary>
          <ul className={own.lines}>
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
    <li className={own.card}>
      <p className={own.effect}>{itemTypeWords[type as ItemType]}</p>
      <p className={own.prompt}>{stem}</p>
      {options.length + places.length === 0 ? <p className={own.soft}>{editFactWords.key(key)}</p> : null}
      {options.length === 0 ? null : (
        <ul className={own.options}>
          {options.map((option) => (
            <li key={option} className={option === key ? own.right : undefined}>
              {option}
            </li>
          ))}
        </ul>
      )}
      {places.length === 0 ? null : (
        <dl className={own.places}>
          {places.map(({ text, answer }) => (
            <div key={text}>
              <dt>{text}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {findings.map((finding) => (
        <p key={finding} className={own.finding}>
          {finding}
        </p>
      ))}
    </li>
  );
}

function CardPreview({ card: { effect, prompt, promptWas, was, now } }: { readonly card: CardChangeView }) {
  return (
    <li className={own.card}>
      <p className={own.effect}>{editFactWords.effect(effect)}</p>
      <p className={own.prompt}>{prompt}</p>
      {promptWas === null || promptWas === prompt ? null : (
        <p className={own.soft}>{editFactWords.wasAsked(promptWas)}</p>
      )}
      <p className={own.answer}>{now ?? was}</p>
      {was === null || now === null || was === now ? null : <p className={own.soft}>{editFactWords.wasAnswer(was)}</p>}
    </li>
  );
}
