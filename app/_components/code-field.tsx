import { useState } from "react";
import { TextField } from "@/app/_components/fields";
import { twoStepWords } from "@/lib/words/interface/two-step";

interface CodeFieldProps {
  readonly problem?: string | undefined;
}

/** It comes where something else was, or after it: there one goes on. */
const takeFocus = (field: HTMLInputElement | null) => field?.focus();

/** The code of an authenticator app; on request a recovery code in its place. */
export function CodeField({ problem }: CodeFieldProps) {
  const [isRecovery, setIsRecovery] = useState(false);
  return (
    <div>
      {isRecovery ? (
        <TextField
          key="recovery"
          name="code"
          ref={takeFocus}
          label={twoStepWords.recoveryCode}
          hint={twoStepWords.recoveryCodeHint}
          problem={problem}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={60}
          required
        />
      ) : (
        <TextField
          key="app"
          name="code"
          ref={takeFocus}
          label={twoStepWords.code}
          hint={twoStepWords.codeHint}
          problem={problem}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
        />
      )}
      <button type="button" className="quiet" onClick={() => setIsRecovery(!isRecovery)}>
        {isRecovery ? twoStepWords.useApp : twoStepWords.useRecovery}
      </button>
    </div>
  );
}
