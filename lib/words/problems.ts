import type { Misplaced } from "@/lib/core/assessment/places";
import type { RosterProblem } from "@/lib/core/teaching/roster";

/** The words of problems: what is wrong, and what to do. Read by people, so they are kept in one place. */

const MISPLACED: Readonly<Record<Misplaced, string>> = {
  "needs-pairs":
    'This question asks for pairs. Send {"pairs": [{"left", "right"}]} with every element and choice once.',
  "needs-order": 'This question asks for an order. Send {"order": [...]} with the id of every element once.',
  "needs-other": 'Nothing is put in order here. Send {"optionId"} where there are options, else {"text"}.',
  "not-each-once": "Give every element a place, and each place to one element only, by the ids that are shown.",
};

const ROSTER_PROBLEMS = {
  "no-name": "has no name. Add it.",
  "bad-email": "doesn’t have a valid e-mail address. Fix it, or leave it empty.",
  repeated: "has the e-mail or identifier of a line before. Take one of the two out.",
} as const;

export const sessionEnded =
  "Your session has ended. Sign in again; answers that were not sent yet are kept on this device.";
export const unknownSession = "You have no such session. Load the list again: it may have ended.";
/** Why a password is easy to guess, in the words of zxcvbn. */
export type PasswordWarning = keyof typeof PASSWORD_WARNINGS;
const MANY_USE = "This is close to a password that many people use.";
const KEYS = "Keys beside each other on the keyboard are easy to guess.";
const REPEATS = "Characters or words that repeat are easy to guess.";
const DATES = "Dates and years are easy to guess.";
const NAMES = "Names are easy to guess.";
const PASSWORD_WARNINGS = {
  ...{ topTen: MANY_USE, topHundred: MANY_USE, common: MANY_USE, similarToCommon: MANY_USE, wordByItself: MANY_USE },
  ...{ pwned: MANY_USE, straightRow: KEYS, keyPattern: KEYS, simpleRepeat: REPEATS, extendedRepeat: REPEATS },
  ...{ sequences: "Sequences such as abcd or 6543 are easy to guess.", recentYears: DATES, dates: DATES },
  ...{ namesByThemselves: NAMES, commonNames: NAMES },
  userInputs: "Don’t use your name, your address or the name of this app: people try those first.",
} as const;
export const passwordWarning = (warning: PasswordWarning | null) =>
  `${warning === null ? "This is easy to guess." : PASSWORD_WARNINGS[warning]} Use a few words that have nothing to do with each other.`;
export const linkIsUsed =
  "This link no longer works, or belongs to another account. Ask for a new one, and follow the latest.";
export const addressHasAccount =
  "Another account has confirmed this address. Sign in there, or give an address of your own.";
export const alreadyYourAddress = "This is your address already.";
export const guestsHaveNoPassword = "A guest has no password. Create an account first.";
export const noPasswordYet = "Your account has no password yet. Sign out and set one with “Forgot your password?”.";
export const confirmFirst = "Confirm it’s you first, then try again.";
export const wrongPassword = "This isn’t your password. Check it and try again.";
export const guestsHaveNoPasskeys = "A guest has no passkeys. Create an account first.";
export const tooManyPasskeys = (most: number) =>
  `You have ${most} passkeys already. Remove one that you no longer use.`;
export const passkeyIsKnown = "This passkey is in use already. Sign in with it, or add another.";
export const passkeyNotMade = "This passkey could not be added, or it took too long. Try again.";
export const passkeyNotKnown =
  "This passkey doesn’t open an account here, or it took too long. Try again, or sign in with your password.";
export const unknownPasskey = "You have no such passkey. Load the list again: it may have been removed.";
export const enterCode = "Enter the code from your authenticator app, or one of your recovery codes.";
export const wrongCode = "This code isn’t right, or has been used. Enter the latest one.";
export const wrongSetupCode = "This code isn’t right. Check the time on your phone, then enter the latest code.";
export const secondFactorIsOn = "Two-step verification is on already. Turn it off first to set it up with another app.";
export const secondFactorIsOff = "Two-step verification is off. Set it up first.";
export const secondFactorRequired =
  "Set up two-step verification in Settings, or sign in with a passkey: this server asks it of everyone who teaches.";
export const notSignedIn = "Sign in first, or start as a guest.";
export const otherLearner = "Somebody else is signed in by now. Sign in as whom these answers belong to, to send them.";
export const unknownPushService =
  "This address belongs to no push service that is known here. Subscribe again with a current browser.";
export const unknownFeed =
  "There is no calendar at this address. It may have been revoked: make a new one in the settings.";
export const notAllowed = "You may not do this with the account you are signed in with.";
export const crossOrigin = "This came from another site, so it was not carried out. Use the app's own pages.";
export const unreadableAddress =
  "This address cannot be read: a percent sign in it begins no character. Mend it, or follow a link to get there.";
export const nothingThere = "There is nothing with this id. Check the address, or load the list again.";
export const nothingHere = "There is nothing at this address. GET /api/openapi.json lists the addresses there are.";
export const methodNotAllowed = (methods: string) => `This address takes other methods. Use one of these: ${methods}.`;
export const malformedJson = "The body is not JSON. Send JSON, with the content type application/json.";
export const nestedTooDeeply = "The body is nested too deeply. Send what GET /api/openapi.json describes.";
export const malformedForm =
  "The body can’t be read. Send a form (application/x-www-form-urlencoded) or JSON, and say which in the content type.";
export const headersTooLarge = "The address, or the headers with it, are longer than 16 kB. Send less.";
export const bodyTooLarge = (limit: string) => `The body is larger than ${limit}. Send less at once.`;
export const invalidBody = "Something in the request is not as it should be. Mend what is listed under problems.";
export const databaseAway = "We can’t reach the database right now. Try again in a moment: nothing is counted twice.";
export const overtaken = "Something else changed or deleted this at the same moment. Load it again, then try again.";
export const unexpected = (errorId: string) =>
  `Something went wrong on our side. Try again. If it keeps happening, tell your administrator this number: ${errorId}.`;
export const tooManyTries = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return `Too many tries. Wait ${minutes === 1 ? "1 minute" : `${minutes} minutes`}, then try again.`;
};

export const fitsBusy = "Many others are fitting their schedules right now. Try again in a minute.";

export const unknownCard = "There is no card with this id. Load the queue again.";
export const unknownDeck = "There is no deck with this id, or it is not yours. Open the list of decks.";
export const unknownAttempt = "There is no quiz with this id among yours. Start a new one.";
export const unknownReview = "There is no answer with this id among yours. Nothing was undone.";
export const unknownFactPage = "There is no fact with this id. Open the deck again and choose one there.";
export const unknownSource = "There is no article with this id. Open the list of articles.";
export const unknownComparison = "There is no comparison with this id. Open the list of comparisons.";
export const unknownFact = (ids: readonly string[]) => `These facts do not exist: ${ids.join(", ")}. Choose others.`;

export const editorsOnly =
  "Only editors change published facts. Ask whoever runs this server for the role, or report what is wrong.";
export const authorsOnly =
  "Only those who teach write facts. Start a course first, or ask whoever runs this server for the role of an instructor.";
export const noQuestionsCome =
  "Nothing is asked yet: want one of the questions, make the parts shorter so that some come, or write one yourself.";
export const nameIsTaken = (name: string) =>
  `The bank has "${name}" already under this name. Choose it from the list, or give another name.`;
export const unknownOwn = "There is no article or name of yours with this id. Load the list again.";
export const factsWouldSuffer =
  "Facts that name it would be wrong by this: keep the older name among the other names, or correct them first.";
export const stillNamed = (name: string, statements: readonly string[]) => {
  const shown = statements.slice(0, 3).map((statement) => `“${statement}”`);
  const more = statements.length > shown.length ? ` and ${statements.length - shown.length} more` : "";
  return `“${name}” stays as long as facts name it, in older versions too: ${shown.join(", ")}${more}.`;
};
/** How the date of an article is known that somebody has added. */
export const sourceAddedNote = "As whoever added the article gives it.";
export const staffOnly = "This page is for instructors and editors. Go back to today.";
export const changedMeanwhile = (version: number) =>
  `Somebody has changed this fact since: it is version ${version} now. Load it again, and make your change on that.`;
export const factIsRetired = "This fact is not in use any more. Restore it first, then change it.";
export const factIsInUse = "This fact is in use already: there is nothing to restore.";
export const nothingChanged = "Nothing is different from what the fact says now. Change something first.";
export const factHasProblems = "The fact cannot be published like this. Mend what is listed under problems.";

export const idHasOtherContent = "Another answer has this id already. Give each answer an id of its own.";
export const tooManyAtOnce = "Too many answers to the same cards came in at once. Send this again.";
export const unknownItem = "There is no such item of this card. Load the practice items again.";
export const undoTooOld = (count: number) => `Only the last ${count} answers can be undone.`;
export const quizAnswerStays = "An answer given in a quiz stays; it cannot be undone.";

export const sharedDeck = "This deck belongs to everyone and cannot be changed here. Make a deck of your own.";
export const deckIsAssigned =
  "This deck is assigned for a seminar that is still ahead. Study it until then, or leave the course.";
export const deckStudiedByOthers =
  "Others study this deck already. Retire it instead: nobody begins it any more, and they keep it.";
export const emptyDeck = "A published deck has at least one fact. Choose one, or keep the deck as a draft.";
export const deckIsRetired = "This deck has been retired and is not begun any more. Choose another one.";
export const deckChangedMeanwhile = (version: number) =>
  `This deck has been changed since: it is version ${version} now. Load it again, and make your change on that.`;
export const deckListChanged = "The deck has changed since the page before. Load it again from its first page.";
export const notACopy = "This deck is no copy of a deck that you may see. There is nothing to take over.";
export const notAmongChanges = (ids: readonly string[]) =>
  `These facts are not among the changes of the original: ${ids.join(", ")}. Load the changes again.`;
export const deckTooSmall = (facts: number) =>
  `This deck has ${facts} facts with questions; a quiz needs at least 5. Choose another deck.`;
export const noItemsOfTypes = (count: number) =>
  `Only ${count} questions of these types are there; a quiz needs at least 5. Choose more types.`;
export const tooFewFreeQuestions =
  "Too few of this deck's questions are free: the others are kept for practice, or for quizzes of other courses. Ask fewer, allow more types, or choose another deck.";
export const attemptSubmitted = "This quiz has been handed in. Open its result, or start a new one.";
export const attemptTimeUp = "The time for this quiz is up. Hand it in to see the result.";
export const itemNotInAttempt = "This question is not part of this quiz.";
export const misplacedAnswer = (reason: Misplaced) => MISPLACED[reason];
export const itemAnswered = "This question has been answered already. Go on with the next one.";

export const unknownCourse = "There is no course with this id that you are in. Open the list of your courses.";
export const courseNotAllowed = "Your role in this course does not allow this. Ask its instructor.";
export const guestsStayStudents = "This member is a guest. They need an account before they can have this role.";
export const guestsLeadNoCourses = "Create an account first: a guest can join a course, but not lead one.";
export const courseChangedMeanwhile =
  "Somebody has changed this course meanwhile. Load it again, then make your change.";
export const joinPeriodBackwards = "The code would stop working before it begins to. Choose a later end.";
export const unknownJoinCode = "No course has this code. Look at it again, or ask your instructor for a new one.";
export const joinRefused = {
  expired: "This code has expired. Ask your instructor for a new one.",
  "not-yet": "This code does not work yet. Ask your instructor from when on it does.",
  archived: "This course is over, and nobody can join it any more. Ask your instructor for the new one.",
} as const;
export const confirmBeforeInviting =
  "Confirm your own e-mail address first: the invitations are sent in your name. The link is in your mailbox; the settings send another.";
export const nobodyToInvite =
  "Everybody on the roster has joined, or has no address there. Give the addresses of those you want to invite.";
export const unknownMember = "Nobody with this id is in this course. Load the list again.";
export const lastInstructor =
  "A course needs an instructor. Make somebody else one first, or archive the course in place of leaving it.";
export const courseWouldBeOrphaned = (title: string) =>
  `You are the only instructor of “${title}”. Make somebody else an instructor, or archive the course; then delete your account.`;
export const rosterEntryTaken = "This entry of the roster is not there, or somebody else's. Load the roster again.";
export const csvUnreadable = (line: number | undefined) =>
  `This can’t be read as CSV${line === undefined ? "" : `: look at line ${line}, where quotation marks don’t match or a column is missing`}. Fix it, or save the list as CSV again.`;
export const rosterEmpty = "There is nobody in this file. It needs a line of headings and a line for each person.";
export const rosterTooLong = (most: number) =>
  `This file has more than ${most} people. Import those of one course, or split the course.`;
export const rosterHasProblems = (count: number) =>
  `${count === 1 ? "One line" : `${count} lines`} of the list cannot be used. Nothing was changed: mend what is listed, then import it again.`;
export const rosterProblem = (problem: RosterProblem) =>
  problem.reason === "no-name-column"
    ? "The first line needs headings: name (or first name and last name), ideally also e-mail and identifier."
    : `Line ${problem.line} (${problem.text}) ${ROSTER_PROBLEMS[problem.reason]}`;

export const unknownAssignment = "There is no assignment with this id in this course. Load the list again.";
export const assignmentChangedMeanwhile =
  "Somebody has changed this assignment meanwhile. Load it again, then make your change.";
export const seminarBeforeOpening = "The seminar would be before the assignment opens. Choose a later day.";
export const seminarInThePast = "The seminar would be over already. Choose a later moment.";
export const deckIsNotPublished = "Only a published deck is assigned. Publish it first, or choose another one.";
export const deckHasNoCards = "This deck has no cards. Choose facts for it first.";
export const attemptRefused = {
  "no-quiz": "This assignment has no quiz. Study its cards instead.",
  "not-open": "This assignment has not opened yet. Come back then.",
  over: "The seminar has begun, and the quiz is closed. You can still quiz yourself on the deck.",
  "needs-account":
    "This quiz is graded, so you need an account to take it. Create one: what you have learned as a guest is kept.",
  "attempt-limit-reached": "You have used all your tries at this quiz. Ask your instructor for another.",
} as const;

export const flagHasOtherContent = "Another report has this id already. Give each report an id of its own.";
export const tooManyFlags = (count: number) =>
  `You have ${count} reports that nobody has answered yet. Wait for an answer before you send more.`;
export const onlyTeachersAnswer = "Only instructors and editors answer reports. Yours are on the page Reports.";
export const accountDisabled =
  "This account is disabled. Your work is kept, answers on this device too. Ask your administrator to enable the account.";
export const notYourself = "You can’t do this to your own account. Ask another administrator.";
export const lastAdministrator = "This is the only administrator left. Make somebody else one first.";
export const unknownPerson = "There is no account with this id. Load the list again.";
export const onlyAdministrators = "Only administrators may do this.";
export const unknownCursor = "This place in the list is unknown. Load the list from its beginning.";
export const unknownFlag = "There is no report with this id. Load the list again.";
export const flagAnsweredMeanwhile =
  "Somebody has answered this report meanwhile. Load the list again and see what they wrote.";

export const guestsKeepNoDecks = "Create an account first: a guest's decks would be lost with the session.";

/** The name that a guest has until there is an account. */
export const guestName = "Guest";

export const seminarIsOver = "This day is over. Choose today or a later one.";

export const tooFewForExport = (least: number) =>
  `Fewer than ${least} students have answered, and their answers would tell whose they are. Try again when more have.`;
