import type { GradingRule } from "@/lib/core/teaching/assignment";
import type { LoadWarning } from "@/lib/core/teaching/load-warnings";
import type { CourseRole } from "@/lib/core/teaching/permissions";
import { formatCount, formatNumber, formatPercent } from "@/lib/words/format";

export const courseWords = {
  title: "Courses",
  lead: "A seminar with its people, and what they read for which day.",
  link: "Courses",
  none: "You are in no course yet.",
  archived: "over",
  students: (locale: string, count: number) => formatCount(locale, count, "student", "students"),
  role: { student: "student", assistant: "assistant", instructor: "instructor" } satisfies Record<CourseRole, string>,
  ledBy: (names: readonly string[]) => (names.length === 0 ? "" : `Led by ${names.join(", ")}`),

  make: "Start a course",
  makeNote: "You lead it, and get a code for students to join with.",
  name: "Title",
  description: "What it is about",
  timeZoneNote: "Course times use this time zone.",
  create: "Start the course",
  guestsCannot: "To lead a course you need an account.",
  signUp: "Create an account",

  join: "Join a course",
  joinNote: "Type the code that your instructor shows.",
  code: "Code",
  look: "Look at the course",
  joinThis: "Join this course",
  joining: "Joining",
  open: "Open the course",
  alreadyIn: "You are in this course.",
  refused: {
    expired: "This code has expired. Ask your instructor for a new one.",
    "not-yet": "This code does not work yet. Ask your instructor from when on it does.",
    archived: "This course is over, and nobody can join it any more.",
    open: "",
  },
  guestMayJoin:
    "You can join as a guest, and make an account later: what you learn is kept. Graded quizzes need an account.",
  unknownCode: "No course has this code",
  unknownCodeNote:
    "Compare it with the one that your instructor shows: letters and digits that look alike are not used.",
  startAsGuest: "Continue as a guest",
  signIn: "Sign in first",
  seenTitle: "What is seen of you",
  seen: [
    "Instructors and assistants see that you are in the course, under the name of your account, or the name on their list if your address is on it.",
    "Of you alone they see only what is graded, in the gradebook.",
    "All else is shown for groups of five or more: how much the class knows, which cards and questions are hard, which wrong answers were given.",
    "Your answers, your own decks and other courses are yours.",
  ],
  gradedTitle: "What is graded now",
  gradedNone: "Nothing is graded now. Should that change, the assignment says so.",

  tabs: {
    label: "Parts of the course",
    overview: "Course",
    readiness: "Readiness",
    items: "Questions",
    gradebook: "Gradebook",
    people: "People",
    log: "Log",
    settings: "Settings",
  },

  codeTitle: "Join with this code",
  showCode: "Show it large",
  codeWorks: {
    open: "works now",
    "not-yet": "does not work yet",
    expired: "has expired",
    archived: "does not work: the course is over",
  },
  codeUntil: (moment: string) => `until ${moment}`,
  codeFrom: (moment: string) => `from ${moment}`,
  codeHow: (address: string) => `Open ${address} and type the code, or point the camera at the square.`,
  qrAlt: "Square code that leads to the page of joining",
  back: "Back to the course",
  copyLink: "Copy the link",
  linkCopied: "Copied",
  newCode: "A new code",
  newCodeAsk: "The old code and its links stop working at once. Those who have joined stay.",
  newCodeYes: "Make a new code",

  assignments: "Seminars",
  noAssignments: "Nothing is assigned yet.",
  noAssignmentsStudent: "Nothing is assigned to you yet.",
  assign: "Assign a deck",
  seminar: (moment: string) => `Seminar ${moment}`,
  opens: (moment: string) => `opens ${moment}`,
  phase: { "not-open": "not open yet", open: "open", over: "over" },
  facts: (locale: string, facts: number, cards: number) =>
    `${formatCount(locale, facts, "fact", "facts")}, ${formatCount(locale, cards, "card", "cards")}`,
  graded: (locale: string, grading: GradingRule) => gradingWords(locale, grading),
  whatCounts:
    "Answers count from the opening until the seminar. What you do offline counts if your device sends it before the seminar.",
  study: "Study",
  takeQuiz: "Take the quiz",
  saveRole: "Save the role",
  roleNote: {
    student: "Students see their own work only. It counts in the gradebook.",
    assistant:
      "Assistants see the class’s results and grades, and change nothing. Their own work is kept, but isn’t in the gradebook.",
    instructor:
      "Instructors see the class’s results and grades, change everything, and can make others instructors. Their own work is kept, but isn’t in the gradebook.",
  } as const,
  beginQuiz: "Begin",
  yourResult: "Your result",
  beforeQuiz: (
    locale: string,
    { length, timeLimitSeconds }: { readonly length: number; readonly timeLimitSeconds: number | null },
    { left, isGraded }: { readonly left: number | null; readonly isGraded: boolean },
  ) =>
    [
      `${formatCount(locale, length, "question", "questions")}.`,
      isGraded ? "The score counts for your grade." : "",
      left === null
        ? ""
        : `This uses ${left === 1 ? "your last try" : `one of your ${formatNumber(locale, left)} tries`}.`,
      timeLimitSeconds === null
        ? "There is no time limit: you can leave and come back."
        : `You have ${formatCount(locale, Math.round(timeLimitSeconds / 60), "minute", "minutes")} from the moment you begin, and the clock doesn’t stop.`,
      "Your first answer to each question counts.",
    ]
      .filter((line) => line !== "")
      .join(" "),
  quizNeedsAccount: "The quiz is graded, so you need an account to take it. What you have learned as a guest is kept.",
  goOnQuiz: "Go on with the quiz",
  triesLeft: (locale: string, left: number | null) =>
    left === null
      ? "as often as you like"
      : left === 0
        ? "no tries left"
        : `${formatCount(locale, left, "try", "tries")} left`,
  quizShort: (locale: string, length: number, seconds: number | null) =>
    `Quiz of ${formatCount(locale, length, "question", "questions")}${seconds === null ? "" : `, ${formatCount(locale, Math.round(seconds / 60), "minute", "minutes")}`}`,
  edit: "Change",
  project: "Project",
  exceptionsShort: (locale: string, count: number) => formatCount(locale, count, "exception", "exceptions"),

  leave: "Leave the course",
  leaveAsk: "You leave the course and its gradebook. What you have learned, your answers and quizzes stay yours.",
  leaveYes: "Leave it",

  preview: "See it as a student",
  previewNote:
    "This is the course as its students see it. Students begin a quiz here; in this view there is none to begin.",
  previewCards: "Open the deck itself",
  previewCardsNote: "The deck opens outside this view. Studying there counts for you, and for nobody in the course.",

  people: "People",
  peopleNote: "Names are those of their accounts; beside them who they are on your list.",
  noStudents: "No students yet. Show the code for them to join.",
  joined: (day: string) => `joined ${day}`,
  guest: "guest",
  notOnRoster: "not on your list",
  whoIs: (name: string) => `Who ${name} is on your list`,
  nobody: "nobody on it",
  roleOf: (name: string) => `What ${name} is here`,
  changeOf: (name: string) => `Change what ${name} is here`,
  remove: "Remove",
  removeOf: (name: string) => `Remove ${name}`,
  removeAsk: (name: string) =>
    `${name} is taken out of the course and its gradebook. What they have learned, their answers and quizzes stay theirs; they can join again with the code.`,
  removeYes: "Remove them",
  roster: "Your list",
  rosterNote:
    "A CSV file, as Moodle and Canvas export it: a line of headings (name, e-mail, ID number), then a line for each person. It replaces the list; those who have joined stay in the course.",
  rosterFile: "Choose a file",
  rosterText: "or paste its text",
  rosterImport: "Import the list",
  rosterImported: (locale: string, count: number) =>
    `The list has ${formatCount(locale, count, "person", "people")} now.`,
  unconfirmed: (name: string) => `Has the address of ${name} on your list, not confirmed yet.`,
  confirm: "Confirm",
  confirmOf: (account: string, name: string) => `Confirm that ${account} is ${name}`,
  inviteTitle: "Invite by e-mail",
  inviteAddresses: "E-mail addresses",
  inviteHint: "With spaces, commas or lines between them.",
  inviteMissing: (locale: string, count: number) =>
    `Also ${count === 1 ? "the one" : `the ${formatNumber(locale, count)}`} on your list who ${count === 1 ? "has" : "have"} not joined`,
  invite: "Send invitations",
  invited: (locale: string, count: number) =>
    `${formatCount(locale, count, "invitation is", "invitations are")} on the way.`,
  rosterMissing: (locale: string, count: number) =>
    `${formatNumber(locale, count)} on your list ${count === 1 ? "has" : "have"} not joined`,
  rosterNoText: "This file is no text. In your spreadsheet, save the list as CSV, and choose that file.",
  rosterTooLong: "This file is too large for a list of students. Choose the CSV file with their names.",
  rosterEmpty: "There is no list yet. Without one the gradebook has the names of accounts.",

  settings: "Settings of the course",
  joinOpensAt: "The code works from",
  joinClosesAt: "The code works until",
  unbounded: "Leave empty for no limit.",
  save: "Save",
  saved: "Saved.",
  archive: "Archive the course",
  archiveAsk:
    "Nobody can join it any more, and its seminars leave the students’ pages. All data stays, and you can take it back.",
  archiveYes: "Archive it",
  unarchive: "Take it out of the archive",
} as const;

function gradingWords(locale: string, grading: GradingRule): string {
  switch (grading.rule) {
    case "none":
      return "not graded";
    case "done":
      return "graded: done or not (every card met, the quiz handed in)";
    case "minutes":
      return `graded: ${formatCount(locale, grading.minutes, "minute", "minutes")} of study`;
    case "cardsAtTarget":
      return "graded: share of cards that you will remember at the seminar";
    case "quizScore":
      return `graded: ${grading.which} score in the quiz`;
  }
}

export const assignWords = {
  title: "Assign a deck",
  change: "Change the assignment",
  deck: "Deck",
  deckNote: "Of the articles, or one of your own.",
  makeDeck: "Make a deck of your own",
  name: "Title",
  nameNote: "Leave empty to use the deck’s title.",
  seminarAt: "The seminar is on",
  opensAt: "It opens",
  opensNote: "Empty: now.",
  inZone: (zone: string) => `Times in ${zone}.`,
  load: "What it asks of a typical student who knows none of it",
  loadFor: (locale: string, share: number) => `to know ${formatPercent(locale, share)}`,
  minutes: (locale: string, minutes: number | null) =>
    minutes === null ? "not possible by then" : `${formatCount(locale, minutes, "minute", "minutes")} a day`,
  chooseDay: "Choose a day, and the minutes a day stand here.",
  warnings: {
    over: "That time has passed. Choose a later one.",
    "opens-late": "Less than a day is left between opening and seminar: nothing can be repeated on another day.",
    soon: "The seminar is within two days: what is learned now is quickly forgotten after it.",
    far: "The seminar is more than 45 days away. Until then cards are asked as usual, and the plan begins 45 days before.",
    "too-much": "This is more than students give to one seminar. Choose a smaller deck, or a later day.",
    "not-reachable":
      "No amount of time brings nine cards in ten into memory by then. Choose a smaller deck, or a later day.",
    "at-night": "The seminar would be at night in the time zone of the course. Look at the hour once more.",
  } satisfies Record<LoadWarning, string>,
  target: "Target",
  targetNote: "Share of the cards that a student remembers on the day.",
  grading: "What is graded",
  gradingNote: "Students see it before they join, and the gradebook shows nothing else about a student.",
  rules: {
    none: "Nothing",
    done: "Done or not: every card met, and the quiz handed in",
    minutes: "Minutes of study",
    cardsAtTarget: "Share of cards that will be remembered at the seminar",
    quizScore: "Score in the quiz",
  } satisfies Record<GradingRule["rule"], string>,
  minutesGraded: "Minutes",
  which: "Which try counts",
  whichOnes: { best: "the best", last: "the last", first: "the first" },
  quiz: "Add a quiz",
  quizNote: "Its questions are kept out of practice until the seminar is over.",
  quizLength: "Questions",
  quizTime: "Minutes for it",
  quizTimeNote: "Empty: no limit.",
  quizTries: "Tries",
  quizTriesNote: "Empty: any number.",
  quizTypes: "Kinds of questions",
  quizTypesNote: "None chosen: all kinds.",
  quizForm: "Questions are",
  forms: { fixed: "the same for everybody", drawn: "drawn anew for each" },
  quizFeedback: "Answers are explained",
  feedbacks: { immediate: "after each question", deferred: "once it is handed in" },
  save: "Assign it",
  saveChange: "Save the change",
  remove: "Take it back",
  removeAsk: "The seminar leaves the students’ pages. What they have learned and answered stays theirs.",
  removeYes: "Take it back",
  exceptions: "For one student",
  exceptionsNote: "Another date, more tries or more time. What is empty is as for everybody.",
  student: "Student",
  extraTries: "Tries",
  extraMinutes: "Minutes for the quiz",
  until: "Seminar on",
  saveException: "Save for this student",
  removeException: "Take it back",
  none: "none",
} as const;
