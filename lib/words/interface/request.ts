export const requestWords = {
  offline: "You’re offline. Check your connection and try again.",
  failed: "Something went wrong on our side. Try again in a moment.",
  signedOut: "You’ve been signed out. Sign in to continue.",
  signInAgain: "Sign in",
  notSaved: "Not saved. Fix the fields marked above.",
} as const;
