import type { GradingRule } from "@/lib/core/teaching/assignment";
import type { LoadWarning } from "@/lib/core/teaching/load-warnings";
import type { CourseRole } from "@/lib/core/teaching/permissions";
import { formatCount, formatNumber, formatPercent } from "@/lib/words/format";

export const courseWords = {
  title: "Courses",
  none: "You aren’t in any courses yet.",
  archived: "archived",
  students: (locale: string, count: number) => formatCount(locale, count, "student", "students"),
  role: { student: "student", assistant: "assistant", instructor: "instructor" } satisfies Record<CourseRole, string>,
  ledBy: (names: readonly string[]) => (names.length === 0 ? "" : `Led by ${names.join(", ")}`),

  make: "Create a course",
  makeNote: "You’ll get a code for students to join with.",
  name: "Title",
  description: "Description",
  timeZoneNote: "Used for all course times.",
  create: "Create course",
  guestsCannot: "You need an account to create a course.",
  signUp: "Create account",

  join: "Join a course",
  joinNote: "Enter the code from your instructor.",
  code: "Code",
  look: "Continue",
  joinThis: "Join course",
  joining: "Joining…",
  open: "Open course",
  alreadyIn: "You’re already in this course.",
  refused: {
    expired: "This code has expired. Ask your instructor for a new one.",
    "not-yet": "This code isn’t active yet. Ask your instructor when it will be.",
    archived: "This course is over, so you can’t join it any more.",
    open: "",
  },
  guestMayJoin:
    "You can join as a guest and create an account later; your progress is kept. Graded quizzes need an account.",
  unknownCode: "No course has this code. Check it and try again.",
  startAsGuest: "Continue as a guest",
  signIn: "Sign in",
  seenTitle: "What your instructor can see",
  seen: [
    "Instructors and assistants see that you’re in the course, with the name of your account, or your roster name.",
    "About you alone they see only what’s graded, in the gradebook, and whether you’ve started.",
    "Everything else is shown only for groups of five or more: how much the class knows, which cards and questions are hard, and which wrong answers were given.",
    "Your own decks and other courses stay private, and your answers are never shown with your name.",
  ],
  gradedTitle: "What’s graded",
  gradedNone: "Nothing is graded at the moment. If that changes, the assignment will say so.",

  tabs: {
    label: "Course pages",
    overview: "Overview",
    readiness: "Readiness",
    items: "Questions",
    gradebook: "Gradebook",
    people: "People",
    log: "Log",
    settings: "Settings",
  },

  codeTitle: "Join with this code",
  showCode: "Full screen",
  codeWorks: {
    open: "Active",
    "not-yet": "Not active yet",
    expired: "Expired",
    archived: "Inactive, because the course is archived",
  },
  codeUntil: (moment: string) => `ends ${moment}`,
  codeFrom: (moment: string) => `starts ${moment}`,
  codeHow: (address: string) => `Go to ${address} and enter the code, or scan the QR code.`,
  qrAlt: "QR code to join the course",
  back: "Back to course",
  copyLink: "Copy link",
  linkCopied: "Copied",
  newCode: "Replace code",
  newCodeAsk: "The old code and its links stop working right away. People who have joined stay in the course.",
  newCodeYes: "Replace",

  next: "Next steps",
  steps: {
    assign: ["Assign a deck", "Choose an article and the date of the seminar."],
    share: ["Share the code", "Show it in class, or copy the link."],
    wait: ["Students join", "You’ll see here how many have."],
  },
  stepDone: "done",

  assignments: "Seminars",
  noAssignments: "No assignments yet.",
  noAssignmentsStudent: "No assignments yet.",
  assign: "Assign a deck",
  seminar: (moment: string) => `Seminar ${moment}`,
  opens: (moment: string) => `opens ${moment}`,
  pastSeminars: "Past seminars",
  phase: { "not-open": "not open yet", open: "open", over: "over" },
  facts: (locale: string, facts: number, cards: number) =>
    `${formatCount(locale, facts, "fact", "facts")}, ${formatCount(locale, cards, "card", "cards")}`,
  graded: (locale: string, grading: GradingRule) => gradingWords(locale, grading),
  whatCounts:
    "Answers count from the opening until the seminar. Offline answers count if they’re sent before the seminar.",
  study: "Study",
  takeQuiz: "Take quiz",
  saveRole: "Save role",
  roleNote: {
    student: "Students see only their own work. It counts in the gradebook.",
    assistant:
      "Assistants can see the class’s results and grades but can’t change anything. Their own work is kept but isn’t in the gradebook.",
    instructor:
      "Instructors can see the class’s results and grades, change everything and make others instructors. Their own work is kept but isn’t in the gradebook.",
  } as const,
  beginQuiz: "Start quiz",
  yourResult: "Your result",
  beforeQuiz: (
    locale: string,
    { length, timeLimitSeconds }: { readonly length: number; readonly timeLimitSeconds: number | null },
    { left, isGraded }: { readonly left: number | null; readonly isGraded: boolean },
  ) =>
    [
      `${formatCount(locale, length, "question", "questions")}.`,
      isGraded ? "Your score counts towards your grade." : "",
      left === null
        ? ""
        : `This is ${left === 1 ? "your last attempt" : `one of your ${formatNumber(locale, left)} remaining attempts`}.`,
      timeLimitSeconds === null
        ? "There’s no time limit, so you can leave and come back."
        : `You have ${formatCount(locale, Math.round(timeLimitSeconds / 60), "minute", "minutes")} once you start, and the clock doesn’t stop.`,
      "Your first answer to each question counts.",
    ]
      .filter((line) => line !== "")
      .join(" "),
  quizNeedsAccount: "This quiz is graded, so you need an account to take it. Your progress as a guest is kept.",
  goOnQuiz: "Resume quiz",
  triesLeft: (locale: string, left: number | null) =>
    left === null
      ? "unlimited attempts"
      : left === 0
        ? "no attempts left"
        : `${formatCount(locale, left, "attempt", "attempts")} left`,
  quizShort: (locale: string, length: number, seconds: number | null) =>
    `Quiz: ${formatCount(locale, length, "question", "questions")}${seconds === null ? "" : `, ${formatCount(locale, Math.round(seconds / 60), "minute", "minutes")}`}`,
  edit: "Edit",
  project: "Present",
  exceptionsShort: (locale: string, count: number) => formatCount(locale, count, "exception", "exceptions"),

  leave: "Leave course",
  leaveAsk: "You’ll leave the course and its gradebook. You keep your progress, answers and quizzes.",
  leaveYes: "Leave",

  preview: "View as student",
  previewNote: "This is what students see. Quizzes are disabled in this view.",
  previewCards: "Open the deck",
  previewCardsNote: "The deck opens outside this view. Studying it changes only your own schedule.",

  people: "People",
  peopleNote: "Account names, with roster names beside them.",
  noStudents: "No students yet. Share the code so they can join.",
  guest: "guest",
  notOnRoster: "not on roster",
  whoIs: (name: string) => `Roster entry for ${name}`,
  nobody: "Not on roster",
  roleOf: (name: string) => `Role of ${name}`,
  remove: "Remove",
  removeOf: (name: string) => `Remove ${name}`,
  removeAsk: (name: string) =>
    `${name} will leave the course and its gradebook. They keep their progress, answers and quizzes, and can rejoin with the code.`,
  removeYes: "Remove",
  roster: "Roster",
  rosterNote:
    "A CSV file exported from Moodle or Canvas: a header row (name, e-mail, ID number), then one row per person. It replaces the current roster; people who have joined stay in the course.",
  rosterFile: "Choose file",
  rosterText: "or paste the text",
  rosterImport: "Import roster",
  rosterImported: (locale: string, count: number) =>
    `The roster now has ${formatCount(locale, count, "person", "people")}.`,
  unconfirmed: (name: string) => `Uses the roster address of ${name}, not confirmed yet.`,
  confirm: "Confirm",
  confirmOf: (account: string, name: string) => `Confirm that ${account} is ${name}`,
  inviteTitle: "Invite by e-mail",
  inviteAddresses: "E-mail addresses",
  inviteHint: "Separate them with spaces, commas or new lines.",
  inviteMissing: (locale: string, count: number) =>
    `Also invite ${count === 1 ? "the one person" : `the ${formatNumber(locale, count)} people`} on the roster who ${count === 1 ? "hasn’t" : "haven’t"} joined`,
  invite: "Send invitations",
  invited: (locale: string, count: number) => `${formatCount(locale, count, "invitation", "invitations")} on the way.`,
  rosterMissing: (locale: string, count: number) =>
    `${formatNumber(locale, count)} on the roster ${count === 1 ? "hasn’t" : "haven’t"} joined`,
  rosterNoText: "This isn’t a text file. In your spreadsheet, save the list as CSV, then choose that file.",
  rosterTooLong: "This file is too large for a roster. Choose the CSV file with your students’ names.",
  rosterEmpty: "No roster yet. The gradebook uses account names.",

  settings: "Course settings",
  joinOpensAt: "Code active from",
  joinClosesAt: "Code active until",
  unbounded: "No limit if blank",
  save: "Save",
  saved: "Saved.",
  archive: "Archive course",
  archiveAsk:
    "Nobody can join any more, and its seminars disappear from students’ pages. All data is kept, and you can restore the course.",
  archiveYes: "Archive",
  unarchive: "Restore course",
} as const;

function gradingWords(locale: string, grading: GradingRule): string {
  switch (grading.rule) {
    case "none":
      return "not graded";
    case "done":
      return "graded: completion (every card seen and the quiz submitted)";
    case "minutes":
      return `graded: ${formatCount(locale, grading.minutes, "minute", "minutes")} of study`;
    case "cardsAtTarget":
      return "graded: share of cards you’re expected to remember at the seminar";
    case "quizScore":
      return `graded: ${grading.which} quiz score`;
  }
}

export const assignWords = {
  title: "Assign a deck",
  change: "Edit assignment",
  deck: "Deck",
  chooseDeck: "Choose a deck",
  makeDeck: "Make your own deck",
  name: "Title",
  nameNote: "Leave blank to use the deck’s title",
  seminarAt: "Seminar date",
  opensAt: "Opens",
  opensNote: "Now if blank",
  inZone: (zone: string) => `Times are in ${zone}.`,
  load: "Estimated workload for a beginner",
  loadFor: (locale: string, share: number) => `For ${formatPercent(locale, share)} recall`,
  minutes: (locale: string, minutes: number | null) =>
    minutes === null ? "not possible in time" : `${formatCount(locale, minutes, "minute", "minutes")} a day`,
  chooseDay: "Choose a date to see the minutes a day.",
  warnings: {
    over: "That time has passed. Choose a later one.",
    "opens-late": "There’s less than a day between opening and seminar, so nothing can be repeated on another day.",
    soon: "The seminar is within two days. What students learn now will fade quickly afterwards.",
    far: "The seminar is more than 45 days away. The plan starts 45 days before; until then, cards come up as usual.",
    "too-much": "This is more time than students usually give one seminar. Choose a smaller deck or a later date.",
    "not-reachable": "Nobody can learn nine in ten of these cards by then. Choose a smaller deck or a later date.",
    "at-night": "That’s at night in the course’s time zone. Check the time.",
  } satisfies Record<LoadWarning, string>,
  target: "Target",
  targetNote: "Share of cards a student should remember on the day",
  grading: "Grading",
  gradingNote:
    "Students see this before they join. The gradebook shows only this; you also see whether they’ve started.",
  rules: {
    none: "Not graded",
    done: "Completion: every card seen and the quiz submitted",
    minutes: "Minutes of study",
    cardsAtTarget: "Share of cards expected to be remembered at the seminar",
    quizScore: "Quiz score",
  } satisfies Record<GradingRule["rule"], string>,
  minutesGraded: "Minutes",
  which: "Attempt that counts",
  whichOnes: { best: "Best", last: "Last", first: "First" },
  quiz: "Include a quiz",
  quizNote: "Quiz questions are hidden from practice until the seminar is over.",
  quizSettings: "Quiz settings",
  quizLength: "Number of questions",
  quizTime: "Time limit (minutes)",
  quizTimeNote: "No limit if blank",
  quizTries: "Attempts",
  quizTriesNote: "No limit if blank",
  quizTypes: "Question types",
  quizTypesNote: "All types if none is chosen",
  quizForm: "Question selection",
  forms: { fixed: "Same for everyone", drawn: "Different for each student" },
  quizFeedback: "Show answers",
  feedbacks: { immediate: "After each question", deferred: "After submitting" },
  save: "Assign",
  saveChange: "Save changes",
  remove: "Unassign",
  removeAsk: "The seminar disappears from students’ pages. They keep what they’ve learned and answered.",
  removeYes: "Unassign",
  exceptions: "Student exceptions",
  exceptionsNote: "A different date, extra attempts or extra time. Blank fields keep the class settings.",
  student: "Student",
  extraTries: "Attempts",
  extraMinutes: "Time limit (minutes)",
  until: "Seminar date",
  saveException: "Save exception",
  removeException: "Remove exception",
  none: "none",
} as const;
