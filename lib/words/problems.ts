import type { Misplaced } from "@/lib/core/assessment/places";
import type { RemindRefusal } from "@/lib/core/teaching/class-reminder";
import type { RosterProblem } from "@/lib/core/teaching/roster";

/** What the server says when it can't do something: what is wrong, then what to do. */

const MISPLACED: Readonly<Record<Misplaced, string>> = {
  "needs-pairs": 'This question needs pairs. Send {"pairs": [{"left", "right"}]} with every element and choice once.',
  "needs-order": 'This question needs an order. Send {"order": [...]} with the id of every element once.',
  "needs-other": 'This question needs no order. Send {"optionId"} if it has options, or {"text"} if not.',
  "not-each-once": "Use every element exactly once.",
};

const ROSTER_PROBLEMS = {
  "no-name": "has no name. Add it.",
  "bad-email": "has no valid e-mail address. Fix it or leave it blank.",
  repeated: "repeats the e-mail address or ID of an earlier line. Remove one of them.",
} as const;

export const sessionEnded = "Your session has ended. Sign in again; unsent answers are kept on this device.";
export const unknownSession = "This session has already ended. Reload the list.";
/** The reasons zxcvbn gives for a weak password. */
export type PasswordWarning = keyof typeof PASSWORD_WARNINGS;
const MANY_USE = "This is similar to a commonly used password.";
const KEYS = "Keys next to each other are easy to guess.";
const REPEATS = "Repeated characters or words are easy to guess.";
const DATES = "Dates and years are easy to guess.";
const NAMES = "Names are easy to guess.";
const PASSWORD_WARNINGS = {
  ...{ topTen: MANY_USE, topHundred: MANY_USE, common: MANY_USE, similarToCommon: MANY_USE, wordByItself: MANY_USE },
  ...{ pwned: MANY_USE, straightRow: KEYS, keyPattern: KEYS, simpleRepeat: REPEATS, extendedRepeat: REPEATS },
  ...{ sequences: "Sequences like abcd or 6543 are easy to guess.", recentYears: DATES, dates: DATES },
  ...{ namesByThemselves: NAMES, commonNames: NAMES },
  userInputs: "Avoid your name, your e-mail address and the name of this app.",
} as const;
export const passwordWarning = (warning: PasswordWarning | null) =>
  `${warning === null ? "This is easy to guess." : PASSWORD_WARNINGS[warning]} Use a few unrelated words.`;
export const linkIsUsed = "This link no longer works, or belongs to another account. Request a new one.";
export const addressHasAccount = "Another account uses this address. Sign in to that one, or use a different address.";
export const alreadyYourAddress = "This is already your address.";
export const guestsHaveNoPassword = "Guests don’t have a password. Create an account first.";
export const noPasswordYet =
  "Your account has no password yet. Sign out, then choose “Forgot your password?” to set one.";
export const confirmFirst = "Confirm it’s you first, then try again.";
export const wrongPassword = "Wrong password. Try again.";
export const guestsHaveNoPasskeys = "Guests can’t use passkeys. Create an account first.";
export const tooManyPasskeys = (most: number) => `You already have ${most} passkeys. Remove one you no longer use.`;
export const passkeyIsKnown = "This passkey is already in use. Sign in with it, or add another.";
export const passkeyNotMade = "We couldn’t add this passkey, or it took too long. Try again.";
export const passkeyNotKnown =
  "This passkey doesn’t open an account here, or it took too long. Try again, or sign in with your password.";
export const unknownPasskey = "This passkey has already been removed. Reload the list.";
export const enterCode = "Enter the code from your authenticator app, or one of your recovery codes.";
export const wrongCode = "This code is wrong or already used. Enter the latest one.";
export const wrongSetupCode = "This code is wrong. Check the time on your phone, then enter the latest code.";
export const secondFactorIsOn = "Two-step verification is already on. To use another app, turn it off first.";
export const secondFactorIsOff = "Two-step verification is off. Set it up first.";
export const secondFactorRequired =
  "Everyone who teaches here needs two-step verification. Set it up in Settings, or sign in with a passkey.";
export const notSignedIn = "Sign in or continue as a guest.";
export const otherLearner = "These answers belong to another account. Sign in with that account to send them.";
export const unknownPushService = "We don’t know this push service. Subscribe again in an up-to-date browser.";
export const unknownFeed = "There’s no calendar at this address. Create a new one in Settings.";
export const notAllowed = "Your account doesn’t allow this.";
export const crossOrigin = "This request came from another site, so nothing was changed. Use the app’s own pages.";
export const unreadableAddress =
  "This address is broken: it has a percent sign in the wrong place. Correct it, or follow a link.";
export const nothingThere = "We can’t find this. Check the address, or reload the list.";
export const nothingHere = "There’s nothing at this address. GET /api/openapi.json lists all addresses.";
export const methodNotAllowed = (methods: string) => `Method not allowed. Use one of these: ${methods}.`;
export const malformedJson = "The body isn’t valid JSON. Send JSON with the content type application/json.";
export const nestedTooDeeply = "The body is nested too deeply. GET /api/openapi.json describes what to send.";
export const malformedForm =
  "We can’t read the body. Send a form (application/x-www-form-urlencoded) or JSON, with the matching content type.";
export const headersTooLarge = "The address and headers are larger than 16 kB. Send less.";
export const bodyTooLarge = (limit: string) => `The body is larger than ${limit}. Send less at a time.`;
export const invalidBody = "Some fields need fixing. Each is listed under problems.";
export const databaseAway =
  "We can’t reach the database right now. Try again in a moment. Nothing will be counted twice.";
export const overtaken = "Someone else changed or deleted this at the same time. Reload it, then try again.";
export const unexpected = (errorId: string) =>
  `Something went wrong on our side. Try again. If it keeps happening, tell your administrator this number: ${errorId}.`;
export const tooManyTries = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return `Too many attempts. Wait ${minutes === 1 ? "1 minute" : `${minutes} minutes`}, then try again.`;
};

export const fitsBusy = "Many people are personalising their schedules right now. Try again in a minute.";

export const unknownCard = "This card doesn’t exist. Reload the page.";
export const unknownDeck = "This deck doesn’t exist, or you don’t have access to it. Choose another one.";
export const unknownAttempt = "This quiz doesn’t exist, or it isn’t yours. Start a new one.";
export const unknownReview = "We can’t find this answer, so nothing was undone.";
export const unknownFactPage = "This fact doesn’t exist. Choose one from its deck.";
export const unknownSource = "This article doesn’t exist. Choose one from the list of articles.";
export const unknownComparison = "This comparison doesn’t exist. Choose one from the list.";
export const unknownFact = (ids: readonly string[]) => `These facts don’t exist: ${ids.join(", ")}. Choose others.`;

export const editorsOnly =
  "Only editors can change published facts. Report what’s wrong, or ask your administrator for the editor role.";
export const authorsOnly =
  "Only instructors can write facts. Create a course first, or ask your administrator for the instructor role.";
export const noQuestionsCome =
  "This fact has no questions yet. Keep a suggested question, shorten the details to get more, or write your own.";
export const nameIsTaken = (name: string) =>
  `The name “${name}” already exists. Choose it from the list, or use a different name.`;
export const unknownOwn = "We can’t find this article or name among yours. Reload the list.";
export const factsWouldSuffer =
  "This would make facts that use the name wrong. Keep the old name under other names, or correct those facts first.";
export const stillNamed = (name: string, statements: readonly string[]) => {
  const shown = statements.slice(0, 3).map((statement) => `“${statement}”`);
  const more = statements.length > shown.length ? ` and ${statements.length - shown.length} more` : "";
  return `You can’t delete “${name}” while facts use it, in older versions too: ${shown.join(", ")}${more}.`;
};
/** The date note of an article added in the app. */
export const sourceAddedNote = "As given by the person who added the article.";
export const staffOnly = "This page is for instructors and editors.";
export const changedMeanwhile = (version: number) =>
  `Someone else has changed this fact, which is now at version ${version}. Reload it, then make your change.`;
export const factIsRetired = "This fact is retired. Restore it first, then change it.";
export const factIsInUse = "This fact is already in use, so there’s nothing to restore.";
export const nothingChanged = "Nothing has changed. Change something first.";
export const factHasProblems = "This fact can’t be published yet. Fix the problems listed first.";

export const idHasOtherContent = "Another answer already has this id. Give every answer its own id.";
export const tooManyAtOnce = "Too many answers to the same cards arrived at once. Send this again.";
export const unknownItem = "This question doesn’t belong to this card. Reload the practice questions.";
export const undoTooOld = (count: number) => `Only the last ${count} answers can be undone.`;
export const quizAnswerStays = "Quiz answers can’t be undone.";

export const sharedDeck = "This deck is shared and can’t be changed. Make a copy and change that.";
export const deckIsAssigned =
  "This deck is assigned for an upcoming seminar. Study it until then, or leave the course.";
export const deckStudiedByOthers =
  "Other people already study this deck. Retire it instead: it closes to new learners, and they keep it.";
export const emptyDeck = "A published deck needs at least one fact. Choose one, or keep the deck as a draft.";
export const deckIsRetired = "This deck is retired and closed to new learners. Choose another one.";
export const deckChangedMeanwhile = (version: number) =>
  `This deck has changed and is now at version ${version}. Reload it, then make your change.`;
export const deckListChanged = "The deck has changed since the previous page. Start again from its first page.";
export const notACopy = "This deck isn’t a copy of a deck you can see, so there are no changes to apply.";
export const notAmongChanges = (ids: readonly string[]) =>
  `These facts aren’t among the original’s changes: ${ids.join(", ")}. Reload the changes.`;
export const deckTooSmall = (facts: number) =>
  `Only ${facts} of this deck’s facts have questions, and a quiz needs at least 5. Choose another deck.`;
export const noItemsOfTypes = (count: number) =>
  `There are only ${count} questions of these types, and a quiz needs at least 5. Choose more types.`;
export const tooFewFreeQuestions =
  "Too few of this deck’s questions are free; the rest are used in practice or in other courses’ quizzes. Ask fewer questions, allow more types, or choose another deck.";
export const attemptSubmitted = "You’ve already submitted this quiz. See your result, or start a new one.";
export const attemptTimeUp = "Time’s up. Submit the quiz to see your result.";
export const itemNotInAttempt = "This question isn’t part of this quiz.";
export const misplacedAnswer = (reason: Misplaced) => MISPLACED[reason];
export const itemAnswered = "You’ve already answered this question. Continue with the next one.";

export const unknownCourse = "This course doesn’t exist, or you’re not in it. Choose one of your courses.";
export const courseNotAllowed = "Your role in this course doesn’t allow this. Ask your instructor.";
export const guestsStayStudents = "This member is a guest. They need an account before they can have this role.";
export const guestsLeadNoCourses = "You need an account to teach a course. Create one first.";
export const courseChangedMeanwhile = "Someone else has changed this course. Reload it, then make your change.";
export const joinPeriodBackwards = "The code would end before it starts. Choose a later end.";
export const unknownJoinCode = "No course has this code. Check it, or ask your instructor for a new one.";
export const joinRefused = {
  expired: "This code has expired. Ask your instructor for a new one.",
  "not-yet": "This code isn’t active yet. Ask your instructor when it will be.",
  archived: "This course is over, so you can’t join it any more. Ask your instructor for the new one.",
} as const;
export const confirmBeforeInviting =
  "Invitations are sent in your name, so confirm your e-mail address first. Follow the link we sent you, or resend it from Settings.";
export const reminderRefused: Readonly<Record<RemindRefusal, string>> = {
  "not-open": "The assignment isn’t open yet. Send the reminder once it is.",
  over: "The seminar has started, so it’s too late for a reminder.",
  archived: "The course is archived. Restore it in its settings first.",
  unconfirmed:
    "Reminders are sent in your name, so confirm your e-mail address first. Follow the link we sent you, or resend it from Settings.",
  nobody: "Everyone has already started.",
  "too-soon": "They were reminded within the last 24 hours. Try again tomorrow.",
};
export const nobodyToInvite =
  "Everyone on the roster has joined or has no address. Enter the addresses you want to invite.";
export const unknownMember = "This person is no longer in the course. Reload the list.";
export const lastInstructor =
  "A course needs an instructor. Make someone else an instructor first, or archive the course.";
export const courseWouldBeOrphaned = (title: string) =>
  `You’re the only instructor of “${title}”. Make someone else an instructor or archive the course, then delete your account.`;
export const rosterEntryTaken = "This roster entry is gone or taken. Reload the roster.";
export const csvUnreadable = (line: number | undefined) =>
  `We can’t read this as CSV${line === undefined ? "" : `: check line ${line} for unmatched quotation marks or a missing column`}. Fix it, or save the list as CSV again.`;
export const rosterEmpty = "This file has no people in it. It needs a header row and one row per person.";
export const rosterTooLong = (most: number) => `This file has more than ${most} people. Import one course at a time.`;
export const rosterHasProblems = (count: number) =>
  `${count === 1 ? "One line needs" : `${count} lines need`} fixing. Nothing was changed. Fix the lines below, then import again.`;
export const rosterProblem = (problem: RosterProblem) =>
  problem.reason === "no-name-column"
    ? "The first row needs headings: name (or first name and last name), ideally e-mail and ID number too."
    : `Line ${problem.line} (${problem.text}) ${ROSTER_PROBLEMS[problem.reason]}`;

export const unknownAssignment = "This assignment no longer exists. Reload the list.";
export const assignmentChangedMeanwhile = "Someone else has changed this assignment. Reload it, then make your change.";
export const seminarBeforeOpening = "The seminar would be before the assignment opens. Choose a later date.";
export const seminarInThePast = "This time has already passed. Choose a later one.";
export const deckIsNotPublished = "Only published decks can be assigned. Publish it first, or choose another one.";
export const deckHasNoCards = "This deck has no cards. Add facts first.";
export const attemptRefused = {
  "no-quiz": "This assignment has no quiz. Study its cards instead.",
  "not-open": "This assignment hasn’t opened yet.",
  over: "The seminar has started, so the quiz is closed. You can still quiz yourself on the deck.",
  "needs-account":
    "This quiz is graded, so you need an account to take it. Create one; your progress as a guest is kept.",
  "attempt-limit-reached": "You’ve used all your attempts. Ask your instructor for another.",
} as const;

export const flagHasOtherContent = "Another report already has this id. Give every report its own id.";
export const tooManyFlags = (count: number) => `You have ${count} open reports. Wait for a reply before you send more.`;
export const onlyTeachersAnswer = "Only instructors and editors can reply to reports. You’ll find yours under Reports.";
export const accountDisabled =
  "This account is disabled. Your work is kept, including answers on this device. Ask your administrator to enable it.";
export const notYourself = "You can’t do this to your own account. Ask another administrator.";
export const lastAdministrator = "This is the only administrator. Make someone else one first.";
export const unknownPerson = "This account no longer exists. Reload the list.";
export const onlyAdministrators = "Only administrators can do this.";
export const unknownCursor = "This page of the list no longer exists. Start from the first page.";
export const unknownFlag = "This report no longer exists. Reload the list.";
export const flagAnsweredMeanwhile = "Someone else has replied to this report. Reload the list to see their reply.";

export const guestsKeepNoDecks = "Create an account first. A guest’s decks would be lost when the session ends.";

/** A guest's name until they create an account. */
export const guestName = "Guest";

export const seminarIsOver = "This day has passed. Choose today or a later one.";

export const tooFewForExport = (least: number) =>
  `Available from ${least} students who have answered, to protect privacy.`;
