import { TextField } from "@/app/_components/fields";
import { accountWords } from "@/lib/words/interface/account";

interface EmailFieldProps {
  readonly label?: string;
  readonly problem?: string | undefined;
}

/** An e-mail address, as someone signs in with it. */
export function EmailField({ label = accountWords.email, problem }: EmailFieldProps) {
  return (
    <TextField
      name="email"
      label={label}
      problem={problem}
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      maxLength={254}
      required
    />
  );
}
