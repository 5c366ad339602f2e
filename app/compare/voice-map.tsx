import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/compare/compare.module.css";
import type { ComparisonSummary, Voice } from "@/lib/server/services/provenance/read-comparisons";
import { compareWords } from "@/lib/words/interface/provenance";
import { statementWords } from "@/lib/words/interface/statement";

type Kind = Voice["kinds"][number];

/** As on the labels of statements: a fact is filled, a plan dashed, what somebody says is round. */
const SHAPE: Readonly<Record<Kind, string | undefined>> = {
  fact: styles.fact,
  plan: styles.plan,
  claim: styles.said,
  estimate: styles.said,
  prediction: styles.said,
  opinion: styles.said,
};

/**
 * The map of who said what: the questions below each other, the voices side by side, those with most to say first. On a phone, where the table has
 * no room, each question has its voices below it.
 */
export function VoiceMap({ comparisons }: { readonly comparisons: readonly ComparisonSummary[] }) {
  const names = byQuestions(comparisons);
  return (
    <div className="stack-3">
      <h2 id="who-said-what" className="heading">
        {compareWords.map}
      </h2>
      <Legend />
      <ul className={`stack-3 ${styles.questions}`}>
        {comparisons.map(({ id, question, voices }) => (
          <li key={id}>
            <NavLink href={`/compare/${encodeURIComponent(id)}`} className="target">
              {question}
            </NavLink>
            <ul className={`small ${styles.legend}`}>
              {voices.map(({ name, kinds }) => (
                <li key={name}>
                  {name} <Marks kinds={kinds} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a pointer, the arrow keys scroll it */}
      <section className={styles.map} tabIndex={0} aria-labelledby="who-said-what">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{compareWords.question}</span>
              </th>
              {names.map((name) => (
                <th key={name} scope="col" className="small">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparisons.map(({ id, question, voices }) => (
              <tr key={id}>
                <th scope="row">
                  <NavLink href={`/compare/${encodeURIComponent(id)}`} className="target">
                    {question}
                  </NavLink>
                </th>
                {names.map((name) => (
                  <td key={name}>
                    <Marks kinds={voices.find((voice) => voice.name === name)?.kinds ?? []} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Names of all voices, those that speak on most questions first. */
function byQuestions(comparisons: readonly ComparisonSummary[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { voices } of comparisons) for (const { name } of voices) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.entries()].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

function Marks({ kinds }: { readonly kinds: readonly Kind[] }) {
  if (kinds.length === 0) return null;
  return (
    <>
      {kinds.map((kind, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have nothing but their place
        <span key={place} className={`${styles.mark} ${SHAPE[kind]}`} aria-hidden="true" />
      ))}
      <span className="visually-hidden">{kinds.map((kind) => statementWords.label[kind]).join(", ")}</span>
    </>
  );
}

function Legend() {
  return (
    <p className={`small ${styles.legend}`}>
      {(["fact", "plan", "claim"] as const).map((kind) => (
        <span key={kind}>
          <span className={`${styles.mark} ${SHAPE[kind]}`} aria-hidden="true" /> {compareWords.shapes[kind]}
        </span>
      ))}
    </p>
  );
}
