"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { CalibrationPlot } from "@/app/settings/calibration-plot";
import type { FitView } from "@/lib/contracts/fits";
import { fitWords } from "@/lib/words/interface/fit";

const LOOK_AGAIN_MS = 2_000;

interface FitSectionProps {
  readonly given: FitView | null;
  readonly locale: string;
}

/** Fits the algorithm to the learner: started here, done in the background, with both figures and the plot. */
export function FitSection({ given, locale }: FitSectionProps) {
  const [fit, setFit] = useState(given);
  const { problem, run } = useAction();
  useLookingAgain(fit, setFit);

  async function start(): Promise<void> {
    const answer = await run(() => call("POST /api/account/fits"));
    if (answer !== null) setFit(answer.body);
  }

  return (
    <>
      <p className="soft">{fitWords.lead}</p>
      <button type="button" className="secondary" onClick={start} disabled={fit?.status === "running"}>
        {fitWords.start}
      </button>
      <Problem text={problem} />
      <p role="status">{fit === null ? null : fitWords.status(fit.status)}</p>
      {fit?.result == null ? null : <FitResult result={fit.result} locale={locale} />}
    </>
  );
}

/** Asks until the fit has ended; then the weights in the form above are others. */
function useLookingAgain(fit: FitView | null, setFit: (fit: FitView | null) => void): void {
  const router = useRouter();
  const running = fit?.status === "running";
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(async () => {
      const answer = await call("GET /api/account/fits");
      if (!answer.ok || answer.body.fit?.status === "running") return;
      setFit(answer.body.fit);
      router.refresh();
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [running, setFit, router]);
}

function FitResult({ result, locale }: { readonly result: NonNullable<FitView["result"]>; readonly locale: string }) {
  const { before, after, training, heldOut } = result;
  if (before === null || after === null) return null;
  return (
    <>
      <p className="soft">{fitWords.basis(locale, training, heldOut)}</p>
      <dl className="ways numbers">
        <dt>{fitWords.measure}</dt>
        <dd>
          {fitWords.before} {fitWords.loss(before.logLoss)}
        </dd>
        <dd>
          {fitWords.after} {fitWords.loss(after.logLoss)}
        </dd>
      </dl>
      <CalibrationPlot before={before} after={after} locale={locale} />
    </>
  );
}
