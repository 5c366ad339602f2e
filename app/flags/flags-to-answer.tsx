import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import { AnswerForm } from "@/app/flags/answer-form";
import { FlagAnswer, FlagHead, type Reader } from "@/app/flags/flag-head";
import type { FlagView } from "@/lib/contracts/flags";
import { groupBy } from "@/lib/core/shared/group-by";
import { flagWords } from "@/lib/words/interface/flags";

interface FlagsToAnswerProps {
  readonly flags: readonly FlagView[];
  readonly reader: Reader;
  /** Whether the way to the editor is shown. */
  readonly mayEdit: boolean;
  /** Whether those that are answered are among them. */
  readonly all: boolean;
}

/** Everyone's reports by fact, the newest first: several about one fact are answered together. */
export function FlagsToAnswer({ flags, reader, mayEdit, all }: FlagsToAnswerProps) {
  if (flags.length === 0) return <p className="soft">{all ? flagWords.noneAtAll : flagWords.noneOpen}</p>;
  const byFact = [...groupBy(flags, ({ fact }) => fact.id).values()];
  return (
    <>
      {byFact.map((ofFact) => (
        <FlagsOfFact key={ofFact[0]?.fact.id} flags={ofFact} reader={reader} mayEdit={mayEdit} />
      ))}
    </>
  );
}

function FlagsOfFact({ flags, reader, mayEdit }: Omit<FlagsToAnswerProps, "all">) {
  const fact = flags[0]?.fact;
  if (fact === undefined) return null;
  const path = `/facts/${encodeURIComponent(fact.id)}`;
  return (
    <Section id={`fact-${fact.id}`} title={fact.statement} className="stack-2">
      <p className="ways">
        <span className="small">{flagWords.openOnFact(reader.locale, fact.openFlags)}</span>
        <NavLink href={path} className="target small">
          {flagWords.toFact}
        </NavLink>
        {mayEdit ? (
          <NavLink href={`${path}/edit`} className="target small">
            {flagWords.edit}
          </NavLink>
        ) : null}
      </p>
      <ul>
        {flags.map((flag) => (
          <li key={flag.id} className="row">
            <FlagHead flag={flag} reader={reader} />
            <FlagAnswer flag={flag} reader={reader} />
            <AnswerForm
              key={flag.revision}
              id={flag.id}
              status={flag.status}
              answer={flag.answer}
              revision={flag.revision}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
