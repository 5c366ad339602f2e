import { NavLink } from "@/app/_components/nav-link";
import { FlagAnswer, FlagHead, type Reader } from "@/app/flags/flag-head";
import { MarkSeen } from "@/app/flags/mark-seen";
import type { FlagView } from "@/lib/contracts/flags";
import { flagWords } from "@/lib/words/interface/flags";

interface MyFlagsProps {
  readonly flags: readonly FlagView[];
  readonly reader: Reader;
}

/** What someone has reported, with the answers; those that are new are said to be, and are so no longer after that. */
export function MyFlags({ flags, reader }: MyFlagsProps) {
  if (flags.length === 0) return <p className="soft">{flagWords.none}</p>;
  const unseen = flags.filter(({ status, seen }) => status !== "open" && !seen).map(({ id }) => id);
  return (
    <>
      <MarkSeen ids={unseen} />
      <ul>
        {flags.map((flag) => (
          <li key={flag.id} className="row">
            {unseen.includes(flag.id) ? <span className="tag">{flagWords.isNew}</span> : null}
            <FlagHead flag={flag} reader={reader} />
            <FlagAnswer flag={flag} reader={reader} />
            <NavLink href={`/facts/${encodeURIComponent(flag.fact.id)}`} className="target small">
              {flagWords.toFact}
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}
