import own from "@/app/settings/settings.module.css";
import { deviceWords } from "@/lib/words/interface/device";
import { emailWords } from "@/lib/words/interface/email";
import { fitWords } from "@/lib/words/interface/fit";
import { passkeyWords } from "@/lib/words/interface/passkeys";
import { reminderWords } from "@/lib/words/interface/reminders";
import { sessionWords } from "@/lib/words/interface/sessions";
import { settingsWords } from "@/lib/words/interface/settings";
import { twoStepWords } from "@/lib/words/interface/two-step";

interface SettingsNavProps {
  readonly isGuest: boolean;
  readonly hasSecondFactor: boolean;
}

/** The parts of the settings, to go to straight away. */
export function SettingsNav({ isGuest, hasSecondFactor }: SettingsNavProps) {
  const parts = [
    ["you", settingsWords.you],
    ["study", settingsWords.study],
    ["fit", fitWords.title],
    ["look", settingsWords.look],
    ["device", deviceWords.title],
    ["reminders", reminderWords.title],
    ["signed-in", sessionWords.title],
    ...(isGuest
      ? []
      : [
          ["email", emailWords.title],
          ["password", sessionWords.passwordTitle],
          ["passkeys", passkeyWords.title],
        ]),
    ...(hasSecondFactor ? [["two-step", twoStepWords.title]] : []),
    ["data", settingsWords.data],
  ];
  return (
    <nav className={own.nav} aria-label={settingsWords.parts}>
      {parts.map(([id, name]) => (
        <a key={id} href={`#${id}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}
