import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import styles from "@/app/search/search.module.css";
import type { SearchHit, SearchResult } from "@/lib/contracts/search";
import { searchWords } from "@/lib/words/interface/search";

interface SearchGroupProps {
  readonly group: SearchResult["groups"][number];
  /** Whether I may change facts. */
  readonly mayEdit: boolean;
  /** Where all of this kind are. */
  readonly all: string;
  readonly locale: string;
}

/** What was found of one kind, and the way to all of it. */
export function SearchGroup({ group: { kind, total, hits }, mayEdit, all, locale }: SearchGroupProps) {
  return (
    <Section id={kind} title={searchWords.kinds[kind]} className="stack-1">
      <p className="small">{searchWords.found(locale, total)}</p>
      <ul>
        {hits.map((hit) => (
          <li key={hit.id} className={styles.hit}>
            <NavLink href={hit.path} className="row">
              <Marked parts={hit.title} className="reading" />
              {hit.detail.length === 0 ? null : <Marked parts={hit.detail} className="small" />}
            </NavLink>
            {kind === "facts" && mayEdit ? (
              <NavLink href={`${hit.path}/edit`} className="target">
                {searchWords.edit} <span className="visually-hidden">{hit.id}</span>
              </NavLink>
            ) : null}
          </li>
        ))}
      </ul>
      {hits.length < total ? (
        <NavLink href={all} className="target">
          {searchWords.showAll(locale, total)}
        </NavLink>
      ) : null}
    </Section>
  );
}

function Marked({ parts, className }: { readonly parts: SearchHit["title"]; readonly className: string }) {
  return (
    <span className={className}>
      {parts.map(({ text, marked }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name, and stay where they are
        marked ? <mark key={at}>{text}</mark> : text,
      )}
    </span>
  );
}
