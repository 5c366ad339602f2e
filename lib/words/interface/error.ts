export const errorWords = {
  notFoundTitle: "This page is not here",
  notFound: "It may have moved, or it belongs to somebody else. Your decks and quizzes are on the page for today.",
  toToday: "Go to today",
  failedTitle: "Something went wrong here",
  failed:
    "The page could not be made. What you answered before is safe. Try again; if it keeps happening, come back in a while.",
  retry: "Try again",
} as const;
