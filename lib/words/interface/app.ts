/*
 * The words of the interface, in one folder: a file for each page or part, so that a page loads the words that it says
 * and no others. Short, plain, second person, no exclamation marks; an error says what happened and what to do.
 * Problems that the server reports are in lib/words/problems.ts.
 */

export const appWords = {
  name: "colloquy",
  title: "Colloquy",
  description: "Learn the facts of your seminar’s articles, a few minutes a day.",
  skip: "Skip to the content",
  home: "colloquy, today",
  settings: "Settings",
  admin: "Admin",
  signIn: "Sign in",
  changeTheme: "Change between light and dark",
  today: "Today",
  cancel: "Cancel",
  shortcutReview: "Review what is due",
  shortcutQuiz: "Take a quiz",
} as const;
