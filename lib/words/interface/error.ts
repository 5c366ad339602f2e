export const errorWords = {
  notFoundTitle: "This page is not here",
  notFound: "It may have moved, or it belongs to somebody else. Your decks and quizzes are on the page for today.",
  toToday: "Go to today",
  failedTitle: "Something went wrong here",
  /** @param number by which an administrator finds it */
  failed: (number: string | undefined) =>
    `This page didn’t load. Your answers are safe. Try again. ${
      number === undefined
        ? "If it keeps happening, come back later."
        : `If it keeps happening, tell your administrator this number: ${number}.`
    }`,
  retry: "Try again",
} as const;
