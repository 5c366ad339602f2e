export const requestWords = {
  offline: "No connection. Check it and try again.",
  failed: "The server could not do this just now. Try again in a moment.",
  signedOut: "You’ve been signed out. Sign in again to go on.",
  signInAgain: "Sign in",
  notSaved: "Not saved. See what is marked above.",
} as const;
