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
    <article className={styles.notice}>
      <hgroup className={styles.head}>
        <h1 ref={headingRef} tabIndex={-1} className={styles.title}>
          {changesWords.title(notice.kind)}
        </h1>
        <p className={styles.soft}>{changesWords.kicker}</p>
      </hgroup>
      <Sayings notice={notice} />
      <section className={styles.part}>
        <h2 className={styles.label}>{changesWords.why}</h2>
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
    <dl className={styles.sayings}>
      <div className={styles.was}>
        <dt className={styles.label}>{isSame ? changesWords.saysNow : changesWords.was}</dt>
        <dd>
          <p className={styles.statement}>{was.statement}</p>
          <p className={styles.small}>{changesWords.asOf(was.asOf)}</p>
        </dd>
      </div>
      {now === null || isSame ? null : (
        <div className={styles.now}>
          <dt className={styles.label}>{changesWords.now}</dt>
          <dd>
            <p className={styles.statement}>{now.statement}</p>
            <p className={styles.small}>
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
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.label}>
        {changesWords.cards}
      </h2>
      <ul className={styles.list}>
        {cards.map(({ cardId, prompt, was, now, effect }) => (
          <li key={cardId} className={styles.card}>
            <p className={styles.prompt}>{prompt}</p>
            {was !== null && now !== null && was !== now ? (
              <p className={styles.change}>{changesWords.answerChange(was, now)}</p>
            ) : null}
            <p className={styles.small}>{changesWords.effect(effect)}</p>
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
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.label}>
        {changesWords.marks}
      </h2>
      <ul className={styles.list}>
        {regraded.map(({ attemptId, deckTitle, stem, now, forEveryone }) => (
          <li key={`${attemptId} ${stem}`} className={styles.card}>
            <p className={styles.prompt}>{stem}</p>
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
