import { useState } from "react";
import styles from "@/app/settings/settings.module.css";
import { workloadAt } from "@/lib/core/scheduling/workload-at";
import type { WorkloadView } from "@/lib/server/services/study/read-workload";
import { formatPercent } from "@/lib/words/format";
import { settingsWords } from "@/lib/words/interface/settings";

/** The range that FSRS schedules sensibly, and the wire takes. */
const LOWEST = 0.7;
const HIGHEST = 0.97;

function workloadWords(locale: string, retention: number, { own, cards, secondsPerReview, workloads }: WorkloadView) {
  const reviews = workloadAt(workloads, retention);
  return settingsWords.workload(locale, { own, cards, reviews, seconds: reviews * secondsPerReview });
}

/** How much is to be remembered, with what that means said as it moves. */
export function RetentionField({
  share,
  locale,
  workload,
}: {
  readonly share: number;
  readonly locale: string;
  readonly workload: WorkloadView;
}) {
  const [value, setValue] = useState(share);
  return (
    <div className="field">
      <div className="joined numbers">
        <label htmlFor="desiredRetention" className="label">
          {settingsWords.retention}
        </label>
        <output htmlFor="desiredRetention">{formatPercent(locale, value)}</output>
      </div>
      <input
        id="desiredRetention"
        name="desiredRetention"
        type="range"
        className={styles.range}
        min={LOWEST}
        max={HIGHEST}
        step={0.01}
        value={value}
        onChange={(event) => setValue(Number(event.target.value))}
        aria-valuetext={formatPercent(locale, value)}
        aria-describedby="retention-meaning"
      />
      <span id="retention-meaning" className="hint">
        {settingsWords.retentionMeaning(locale, value)} {workloadWords(locale, value, workload)}
      </span>
    </div>
  );
}
