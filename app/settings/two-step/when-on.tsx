"use client";

import { useState } from "react";
import { AskFirst } from "@/app/_components/ask-first";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { Section } from "@/app/_components/section";
import { useAction } from "@/app/_components/use-action";
import { RecoveryCodes } from "@/app/settings/two-step/recovery-codes";
import { formatNumber } from "@/lib/words/format";
import { twoStepWords } from "@/lib/words/interface/two-step";

interface WhenOnProps {
  /** The day. */
  readonly since: string;
  /** How many recovery codes are left. */
  readonly left: number;
  readonly locale: string;
}

/** New recovery codes, and turning it off. */
export function WhenOn({ since, left, locale }: WhenOnProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { working, problem, run } = useAction();

  async function makeCodes(): Promise<void> {
    const answer = await run(() => call("POST /api/account/recovery-codes"));
    if (answer !== null) setCodes(answer.body.recoveryCodes);
  }

  return (
    <>
      <div className="stack-2">
        <p>
          <b>{twoStepWords.on(since)}</b>
        </p>
        <AskFirst
          text={twoStepWords.turnOff}
          question={twoStepWords.turnOffQuestion}
          yes={twoStepWords.turnOffYes}
          send={{ address: "DELETE /api/account/second-factor" }}
        />
      </div>
      {codes === null ? (
        <Section id="recovery" title={twoStepWords.recoveryTitle}>
          <p>{twoStepWords.recoveryLeft(formatNumber(locale, left))}</p>
          <p className="small">{twoStepWords.newCodesNote}</p>
          <Problem text={problem} />
          <button type="button" className="secondary" disabled={working} onClick={() => void makeCodes()}>
            {twoStepWords.newCodes}
          </button>
        </Section>
      ) : (
        <RecoveryCodes codes={codes} />
      )}
    </>
  );
}
