export const errorWords = {
  notFoundTitle: "Page not found",
  notFound: "It may have moved, or it belongs to someone else.",
  toToday: "Go to Today",
  failedTitle: "Something went wrong",
  /** @param number by which an administrator finds it */
  failed: (number: string | undefined) =>
    `This page didn’t load. Your answers are safe. Try again. ${
      number === undefined
        ? "If it keeps happening, come back later."
        : `If it keeps happening, tell your administrator this number: ${number}.`
    }`,
  retry: "Try again",
} as const;
