import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import type { Editing } from "@/lib/server/services/facts/list-editing";
import { editingWords } from "@/lib/words/interface/editing";

/** More are on the page of facts and changes. */
const SHOWN = 3;

/** What waits for an editor: facts that are past their date, and the way to any other. */
export function EditorsDesk({ editing, locale }: { readonly editing: Editing; readonly locale: string }) {
  const { outOfDate, conflicts } = editing;
  return (
    <Section id="editing" title={editingWords.desk}>
      <search>
        <form action="/search" className="joined">
          <input type="hidden" name="kind" value="facts" />
          <label htmlFor="fact" className="visually-hidden">
            {editingWords.findLabel}
          </label>
          <input
            id="fact"
            name="q"
            type="search"
            enterKeyHint="search"
            placeholder={editingWords.findLabel}
            maxLength={200}
            required
            className="input"
          />
          <button type="submit" className="secondary">
            {editingWords.find}
          </button>
        </form>
      </search>
      <ul>
        {outOfDate.slice(0, SHOWN).map(({ factId, statement, asOf, validUntil }) => (
          <li key={factId} className="row">
            <NavLink href={`/facts/${encodeURIComponent(factId)}`} className="sentence">
              {statement}
            </NavLink>
            <p className="small">{editingWords.heldUntil(validUntil, asOf)}</p>
            <NavLink href={`/facts/${encodeURIComponent(factId)}/edit`} className="target">
              {editingWords.edit} <span className="visually-hidden">{factId}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <div>
        <p>{editingWords.waiting(locale, outOfDate.length, conflicts.length)}</p>
        <NavLink href="/editing" className="target">
          {editingWords.recent}
        </NavLink>
      </div>
    </Section>
  );
}
