import { Mark } from "@/app/_components/mark";
import { Section } from "@/app/_components/section";
import { courseWords } from "@/lib/words/interface/courses";

interface NextStepsProps {
  readonly assignments: number;
  readonly students: number;
}

/** What a new course still needs, until it has something to study and somebody who studies it. */
export function NextSteps({ assignments, students }: NextStepsProps) {
  if (assignments > 0 && students > 0) return null;
  const { assign, share, wait } = courseWords.steps;
  const steps = [
    { step: assign, isDone: assignments > 0 },
    { step: share, isDone: students > 0 },
    { step: wait, isDone: students > 0 },
  ];
  return (
    <Section id="next" title={courseWords.next} className="card">
      <ol className="stack-2">
        {steps.map(({ step: [name, how], isDone }, at) => (
          <li key={name}>
            <p className="strong">
              {isDone ? <Mark right /> : `${at + 1}.`} {name}
              {isDone ? <span className="visually-hidden"> ({courseWords.stepDone})</span> : null}
            </p>
            {isDone ? null : <p className="small">{how}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
