"use client";

import { type FormEvent, useState } from "react";
import { TextField } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { RecoveryCodes } from "@/app/settings/two-step/recovery-codes";
import styles from "@/app/settings/two-step/two-step.module.css";
import type { SecondFactorSetup } from "@/lib/contracts/second-factor";
import { inGroups } from "@/lib/core/accounts/recovery-codes";
import { accountWords } from "@/lib/words/interface/account";
import { twoStepWords } from "@/lib/words/interface/two-step";

type Step =
  | { readonly at: "start" }
  | { readonly at: "app"; readonly setup: SecondFactorSetup }
  | { readonly at: "on"; readonly codes: readonly string[] };

interface SetUpProps {
  /** Whether nothing that takes a role goes on without it. */
  readonly required: boolean;
  /** Where to go afterwards. */
  readonly goOn: string;
}

/** From the first button to the recovery codes. */
export function SetUp({ required, goOn }: SetUpProps) {
  const [step, setStep] = useState<Step>({ at: "start" });
  const { working, problem, run, go } = useAction();

  async function begin(): Promise<void> {
    const answer = await run(() => call("POST /api/account/second-factor"));
    if (answer !== null) setStep({ at: "app", setup: answer.body });
  }

  if (step.at === "app") return <AddToApp setup={step.setup} done={(codes) => setStep({ at: "on", codes })} />;
  if (step.at === "on")
    return (
      <>
        <p role="status">{twoStepWords.isOn}</p>
        <RecoveryCodes codes={step.codes} />
        <button type="button" className="primary" disabled={working} onClick={() => go(goOn, true)}>
          {twoStepWords.done}
        </button>
      </>
    );
  return (
    <div className="stack-3">
      {required ? <p className="card">{twoStepWords.required}</p> : null}
      <Problem text={problem} />
      <button type="button" className="primary" disabled={working} onClick={() => void begin()}>
        {twoStepWords.setUp}
      </button>
    </div>
  );
}

interface AddToAppProps {
  readonly setup: SecondFactorSetup;
  readonly done: (codes: readonly string[]) => void;
}

function AddToApp({ setup: { secret, address, square }, done }: AddToAppProps) {
  const { working, problem, problems, problemOf, run } = useAction();

  async function turnOn(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code"));
    const answer = await run(() => call("PUT /api/account/second-factor", { body: { secret, code } }));
    if (answer !== null) done(answer.body.recoveryCodes);
  }

  return (
    <>
      <section className="stack-2" aria-labelledby="scan">
        <h2 id="scan" className="heading">
          {twoStepWords.scanTitle}
        </h2>
        <p>{twoStepWords.scan}</p>
        {/* biome-ignore lint/performance/noImgElement: made here, nothing is to be optimised */}
        <img className={styles.square} src={square} alt={twoStepWords.squareAlt} />
        <a href={address} className="quiet">
          {twoStepWords.openApp}
        </a>
        <p>
          {twoStepWords.typeInstead}
          <br />
          <code className={styles.code}>{inGroups(secret).replaceAll("-", " ")}</code>
        </p>
      </section>
      <form className="stack-3" aria-labelledby="code" onSubmit={turnOn}>
        <h2 id="code" className="heading">
          {twoStepWords.codeTitle}
        </h2>
        <TextField
          name="code"
          label={twoStepWords.code}
          hint={twoStepWords.codeHint}
          problem={problemOf("code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
        />
        <Problem text={problems.length > 0 ? null : problem} />
        <button type="submit" className="primary" disabled={working}>
          {working ? accountWords.working : twoStepWords.turnOn}
        </button>
      </form>
    </>
  );
}
