"use client";

import { useEffect, useState } from "react";
import { call } from "@/app/_components/request";
import styles from "@/app/courses/_components/course.module.css";
import type { ClassWorkload } from "@/lib/contracts/class-workload";
import { assignWords } from "@/lib/words/interface/courses";

interface ClassLoadProps {
  readonly courseId: string;
  readonly deckId: string;
  readonly seminarAt: string | null;
  readonly opensAt: string | null;
  readonly locale: string;
}

/** What the deck asks of a typical student by the day chosen, with what does not make sense about it. */
export function ClassLoad({ courseId, deckId, seminarAt, opensAt, locale }: ClassLoadProps) {
  const [load, setLoad] = useState<ClassWorkload | null>(null);
  // The figures before stay in their place until the new ones are there.
  const [updating, setUpdating] = useState(false);
  useEffect(() => {
    let wanted = true;
    if (seminarAt === null || deckId === "") {
      setLoad(null);
      setUpdating(false);
      return;
    }
    setUpdating(true);
    const query = { deckId, seminarAt, ...(opensAt !== null && { opensAt }) };
    void call("GET /api/courses/{courseId}/workload", { params: { courseId }, query }).then((answer) => {
      if (!wanted) return;
      setUpdating(false);
      setLoad(answer.ok ? answer.body : null);
    });
    return () => {
      wanted = false;
    };
  }, [courseId, deckId, seminarAt, opensAt]);
  return (
    <div className={`stack-1 ${styles.figures}`} aria-live="polite" aria-busy={updating}>
      <h3 className="small">{assignWords.load}</h3>
      {load === null ? (
        <p className="soft">{seminarAt === null ? assignWords.chooseDay : null}</p>
      ) : (
        <>
          <dl className="pairs">
            {load.needed.map(({ readiness, minutesPerDay }) => (
              <div key={readiness}>
                <dt>{assignWords.loadFor(locale, readiness)}</dt>
                <dd>{assignWords.minutes(locale, minutesPerDay)}</dd>
              </div>
            ))}
          </dl>
          {load.warnings.map((warning) => (
            <p key={warning} className="warning">
              {assignWords.warnings[warning]}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
