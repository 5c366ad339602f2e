/*
 * The words of the interface: one file for each page or part, so that a page loads only the words it shows.
 * Short, plain, second person, no exclamation marks; an error says what happened and what to do.
 * Problems that the server reports are in lib/words/problems.ts.
 */

export const appWords = {
  name: "colloquy",
  title: "Colloquy",
  description: "Learn the facts in your seminar’s articles, a few minutes a day.",
  skip: "Skip to content",
  home: "colloquy, today",
  settings: "Settings",
  admin: "Admin",
  signIn: "Sign in",
  changeTheme: "Switch between light and dark",
  today: "Today",
  tabs: { label: "Main", today: "Today", decks: "Decks", courses: "Courses", stats: "Stats" },
  cancel: "Cancel",
  moreOptions: "More options",
  shortcutReview: "Review due cards",
  shortcutQuiz: "Take a quiz",
} as const;
