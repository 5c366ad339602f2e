import { useState } from "react";
import { TextField } from "@/app/_components/fields";
import { accountWords } from "@/lib/words/interface/account";

interface PasswordFieldProps {
  /** Where a form has more than one. */
  readonly name?: string;
  readonly label?: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  /** Tells password managers whether to fill in or to make one. */
  readonly autoComplete: "current-password" | "new-password";
}

/** A password, readable on request: on a phone, typing it blind is where people give up. */
export function PasswordField({
  name = "password",
  label = accountWords.password,
  autoComplete,
  ...field
}: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div>
      <TextField
        {...field}
        name={name}
        label={label}
        type={shown ? "text" : "password"}
        autoComplete={autoComplete}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        required
      />
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {accountWords.showPassword}
      </label>
    </div>
  );
}
