import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import type { Editing } from "@/lib/server/services/facts/list-editing";
import { formatMoment } from "@/lib/words/format";
import { editingWords } from "@/lib/words/interface/editing";

interface ChangesProps {
  readonly editing: Editing;
  readonly locale: string;
  readonly timeZone: string;
}

/** What has been changed in the app: when, by whom, why, and what came of it. */
export function Changes({ editing: { changes }, locale, timeZone }: ChangesProps) {
  return (
    <Section id="changes" title={editingWords.changes} className="stack-2">
      {changes.length === 0 ? <p className="soft">{editingWords.noChanges}</p> : null}
      <ol>
        {changes.map((change) => (
          <li key={change.id} className="row">
            <p className="small">
              <strong>{editingWords.kind(change.kind)}</strong> · {formatMoment(locale, timeZone, change.at)} ·{" "}
              {editingWords.by(change.who)} · {editingWords.version(locale, change.version)}
            </p>
            <p>{change.reason}</p>
            <Sides change={change} />
            <p className="small">{editingWords.effect(locale, change.relearned, change.regraded)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Sides({ change: { factId, was, now } }: { readonly change: Editing["changes"][number] }) {
  const path = `/facts/${encodeURIComponent(factId)}`;
  if (was === now) {
    return (
      <NavLink href={path} className="sentence">
        {was}
      </NavLink>
    );
  }
  return (
    <dl className="terms">
      <div>
        <dt>{editingWords.was}</dt>
        <dd className="reading">{was}</dd>
      </div>
      <div>
        <dt>{editingWords.now}</dt>
        <dd>
          <NavLink href={path} className="sentence">
            {now ?? editingWords.notAsked}
          </NavLink>
        </dd>
      </div>
    </dl>
  );
}
