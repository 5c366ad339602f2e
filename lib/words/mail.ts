/** An e-mail: plain text, with one thing to do. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** What a reminder to start an assignment says. */
export interface StartReminder {
  readonly instructor: string;
  readonly course: string;
  readonly title: string;
  /** The moment of the seminar, in words. */
  readonly seminar: string;
  readonly isGraded: boolean;
}

/** What stands for the link where a mail is previewed. */
export const linkInPreview = "[link to the cards]";

/** The same where there is room for two lines. */
export const startPush = ({ title, seminar }: Pick<StartReminder, "title" | "seminar">) => ({
  title: `${title}: time to start`,
  body: `The seminar is on ${seminar}.`,
});

const mail = (subject: string, ...paragraphs: readonly string[]): MailText => ({
  subject,
  text: `${[...paragraphs, "Colloquy"].join("\n\n")}\n`,
});

const NOT_YOU = "If this wasn’t you, you can ignore this e-mail.";

/** The e-mails we send. They contain nothing that people typed, except for names in invitations and course reminders. */
export const mailWords = {
  confirm: (link: string) =>
    mail(
      "Confirm your e-mail address",
      "Confirm that this is your e-mail address:",
      link,
      "The link works for three days. You need to be signed in.",
      NOT_YOU,
    ),
  reset: (link: string) =>
    mail(
      "Reset your password",
      "Someone (hopefully you) asked to reset your password. Set a new one here:",
      link,
      "The link works once, for 30 minutes. Until you use it, your password stays the same.",
      NOT_YOU,
    ),
  claim: (link: string) =>
    mail(
      "Finish signing up",
      "Someone (hopefully you) signed up with this address. Another account already uses it but never confirmed it. Choose a password to create your own account and remove the address from the other one:",
      link,
      "The link works once, for 30 minutes.",
      NOT_YOU,
    ),
  known: (signIn: string, forgot: string) =>
    mail(
      "You already have an account",
      "Someone (hopefully you) tried to sign up with this address, but you already have an account. Sign in:",
      signIn,
      "Forgot your password? Set a new one:",
      forgot,
      NOT_YOU,
    ),
  changed: (email: string) =>
    mail(
      "Your e-mail address was changed",
      `From now on, sign in to Colloquy with ${email} instead of this address.`,
      "If this wasn’t you, tell your administrator right away.",
    ),
  passwordChanged: (forgot: string) =>
    mail(
      "Your password was changed",
      "Your password was changed, and your other devices were signed out.",
      "If this wasn’t you, set a new password right away:",
      forgot,
    ),
  passkeyRemoved: (settings: string) =>
    mail(
      "A passkey was removed from your account",
      "It can no longer be used to sign in to your account. See your passkeys here:",
      settings,
      "If this wasn’t you, change your password.",
    ),
  passkeyAdded: (settings: string) =>
    mail(
      "A passkey was added to your account",
      "You can now sign in with a new passkey. See your passkeys here:",
      settings,
      "If this wasn’t you, remove it and change your password.",
    ),
  secondFactorOn: () =>
    mail(
      "Two-step verification is on",
      "From now on, you sign in to Colloquy with your password and a code from your authenticator app. You’ve been signed out on all other devices.",
      "Keep your recovery codes in a safe place. You need them if you don’t have your phone.",
      "If this wasn’t you, tell your administrator right away.",
    ),
  secondFactorOff: () =>
    mail(
      "Two-step verification is off",
      "From now on, you sign in to Colloquy with just your password.",
      "If this wasn’t you, reset your password and tell your administrator right away.",
    ),
  start: ({ instructor, course, title, seminar, isGraded }: StartReminder, link: string) =>
    mail(
      `${title}: time to start`,
      `You haven’t started “${title}” for the seminar on ${seminar}. Start here:`,
      link,
      `${instructor} sends this reminder to everyone in “${course}” who hasn’t started, once a day at most.${
        isGraded ? "" : " Your instructor can’t see who gets it."
      }`,
    ),
  invitation: (instructor: string, course: string, link: string) =>
    mail(
      `Join ${course}`,
      `${instructor} has invited you to “${course}” on Colloquy, where you prepare for seminars with flashcards and quizzes. Join here:`,
      link,
      "If you weren’t expecting this, you can ignore this e-mail.",
    ),
} as const;
