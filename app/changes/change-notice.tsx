import { type Ref, useId } from "react";
import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/changes/changes.module.css";
import type { Notice } from "@/lib/contracts/notices";
import { changesWords } from "@/lib/words/interface/changes";

interface ChangeNoticeProps {
  readonly notice: Notice;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** One change: what was said, what is said now, why, and what it means to whoever learned it. */
export function ChangeNotice({ notice, headingRef }: ChangeNoticeProps) {
  return (
    <article className={`stack-4 ${styles.notice}`}>
      <h1 ref={headingRef} tabIndex={-1} className="title">
        {changesWords.title(notice.kind)}
      </h1>
      <Sayings notice={notice} />
      <section className="stack-2">
        <h2 className="kicker strong">{changesWords.why}</h2>
        <p>{notice.reason}</p>
      </section>
      <Cards notice={notice} />
      <Marks notice={notice} />
    </article>
  );
}

function Sayings({ notice: { kind, was, now } }: { readonly notice: Notice }) {
  const isSame = now !== null && now.statement === was.statement && now.asOf === was.asOf;
  return (
    <dl className="stack-3">
      <div className="quote soft">
        <dt className="kicker strong">{isSame ? changesWords.saysNow : changesWords.was}</dt>
        <dd>
          <p className="reading">{was.statement}</p>
          <p className="small">{changesWords.asOf(was.asOf)}</p>
        </dd>
      </div>
      {now === null || isSame ? null : (
        <div className="marked">
          <dt className="kicker strong">{changesWords.now}</dt>
          <dd>
            <p className="reading">{now.statement}</p>
            <p className="small">
              {kind === "superseded" ? changesWords.since(now.asOf) : changesWords.asOf(now.asOf)}
            </p>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Cards({ notice: { cards } }: { readonly notice: Notice }) {
  const id = useId();
  if (cards.length === 0) return null;
  return (
    <section className="stack-2" aria-labelledby={id}>
      <h2 id={id} className="kicker strong">
        {changesWords.cards}
      </h2>
      <ul className="stack-2">
        {cards.map(({ cardId, prompt, was, now, effect }) => (
          <li key={cardId} className="row roomy">
            <p className="reading">{prompt}</p>
            {was !== null && now !== null && was !== now ? (
              <>
                <p className="soft">{changesWords.answerWas(was)}</p>
                <p className="strong">{changesWords.newAnswer(now)}</p>
              </>
            ) : null}
            <p className="small">{changesWords.effect(effect)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Marks({ notice: { regraded } }: { readonly notice: Notice }) {
  const id = useId();
  if (regraded.length === 0) return null;
  return (
    <section className="stack-2" aria-labelledby={id}>
      <h2 id={id} className="kicker strong">
        {changesWords.marks}
      </h2>
      <ul className="stack-2">
        {regraded.map(({ attemptId, deckTitle, stem, now, forEveryone }) => (
          <li key={`${attemptId} ${stem}`} className="row roomy">
            <p className="reading">{stem}</p>
            <p>
              {changesWords.mark(deckTitle, now, forEveryone)}{" "}
              <NavLink href={`/quiz/${attemptId}/result`}>{changesWords.toResult}</NavLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
