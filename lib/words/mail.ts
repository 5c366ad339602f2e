/** A mail: plain text, one thing to do. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

const mail = (subject: string, ...paragraphs: readonly string[]): MailText => ({
  subject,
  text: `${[...paragraphs, "Colloquy"].join("\n\n")}\n`,
});

const NOT_YOU = "If this wasn’t you, you can ignore this mail.";

/** The mails that are sent. Nothing that somebody typed is in them, except where it says who invites to what. */
export const mailWords = {
  confirm: (link: string) =>
    mail(
      "Confirm your e-mail address",
      "Confirm that this address is yours:",
      link,
      "The link works for three days, while you are signed in to your account.",
      NOT_YOU,
    ),
  reset: (link: string) =>
    mail(
      "Set a new password",
      "Somebody, probably you, asked for a new password. Set it here:",
      link,
      "The link works once, for 30 minutes. Your password stays as it is until then.",
      NOT_YOU,
    ),
  claim: (link: string) =>
    mail(
      "Finish signing up",
      "Somebody, probably you, signed up with this address. An account that never confirmed it has it already. Choose a password to have an account of your own; the other one loses the address:",
      link,
      "The link works once, for 30 minutes.",
      NOT_YOU,
    ),
  known: (signIn: string, forgot: string) =>
    mail(
      "You have an account already",
      "Somebody, probably you, signed up with this address, which has an account already. Sign in:",
      signIn,
      "If you have forgotten your password, set a new one:",
      forgot,
      NOT_YOU,
    ),
  changed: (email: string) =>
    mail(
      "Your e-mail address was changed",
      `You sign in to Colloquy as ${email} from now on, and no longer with this address.`,
      "If this wasn’t you, tell the people who run this server right away.",
    ),
  passwordChanged: (forgot: string) =>
    mail(
      "Your password was changed",
      "The password of your account was changed, and every other device was signed out.",
      "If this wasn’t you, set a new password right away:",
      forgot,
    ),
  passkeyRemoved: (settings: string) =>
    mail(
      "A passkey was removed from your account",
      "Nobody can sign in to your account with it any more. See your passkeys here:",
      settings,
      "If this wasn’t you, change your password.",
    ),
  passkeyAdded: (settings: string) =>
    mail(
      "A passkey was added to your account",
      "Somebody, probably you, can sign in to your account with a new passkey. See your passkeys here:",
      settings,
      "If this wasn’t you, remove it and change your password.",
    ),
  secondFactorOn: () =>
    mail(
      "Two-step verification is on",
      "From now on you sign in to Colloquy with your password and a code from your authenticator app. You’ve been signed out on all other devices.",
      "Keep your recovery codes in a safe place: they let you in when you don’t have your phone.",
      "If this wasn’t you, tell the people who run this server right away.",
    ),
  secondFactorOff: () =>
    mail(
      "Two-step verification is off",
      "From now on you sign in to Colloquy with your password alone.",
      "If this wasn’t you, set a new password and tell the people who run this server right away.",
    ),
  invitation: (instructor: string, course: string, link: string) =>
    mail(
      `Join ${course}`,
      `${instructor} invites you to the course “${course}” on Colloquy, where you study for its seminars with flashcards and quizzes. Join here:`,
      link,
      "If you don’t know what this is about, you can ignore this mail.",
    ),
} as const;
