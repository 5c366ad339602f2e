/** The words of problems: what is wrong, and what to do. Read by people, so they are kept in one place. */

export const sessionEnded =
  "Your session has ended. Sign in again; answers that were not sent yet are kept on this device.";
export const notSignedIn = "Sign in first, or start as a guest.";
export const notAllowed = "You may not do this with the account you are signed in with.";
export const crossOrigin = "This came from another site, so it was not carried out. Use the app's own pages.";
export const malformedJson = "The body is not JSON. Send JSON, with the content type application/json.";
export const bodyTooLarge = (limit: string) => `The body is larger than ${limit}. Send less at once.`;
export const invalidBody = "Something in the request is not as it should be. Mend what is listed under problems.";
export const databaseAway = "The database does not answer. Try again in a moment; nothing of this was saved.";
export const overtaken = "Something else changed or deleted this at the same moment. Load it again, then try again.";
export const unexpected = "Something went wrong on our side. Try again; if it stays, tell whoever runs this server.";
export const tooManyTries = "Too many tries. Wait a minute, then try again.";

export const unknownCard = "There is no card with this id. Load the queue again.";
export const unknownDeck = "There is no deck with this id, or it is not yours. Open the list of decks.";
export const unknownAttempt = "There is no quiz with this id among yours. Start a new one.";
export const unknownReview = "There is no answer with this id among yours. Nothing was undone.";
export const unknownFact = (ids: readonly string[]) => `These facts do not exist: ${ids.join(", ")}. Choose others.`;

export const idHasOtherContent = "Another answer has this id already. Give each answer an id of its own.";
export const tooManyAtOnce = "Too many answers to the same cards came in at once. Send this again.";
export const unknownItem = "There is no such item of this card. Load the practice items again.";
export const undoTooOld = (count: number) => `Only the last ${count} answers can be undone.`;
export const quizAnswerStays = "An answer given in a quiz stays; it cannot be undone.";

export const sharedDeck = "This deck belongs to everyone and cannot be changed here. Make a deck of your own.";
export const deckTooSmall = (facts: number) =>
  `This deck has ${facts} facts with questions; a quiz needs at least 5. Choose another deck.`;
export const noItemsOfTypes = (count: number) =>
  `Only ${count} questions of these types are there; a quiz needs at least 5. Choose more types.`;
export const attemptSubmitted = "This quiz has been handed in. Open its result, or start a new one.";
export const attemptTimeUp = "The time for this quiz is up. Hand it in to see the result.";
export const itemNotInAttempt = "This question is not part of this quiz.";
export const itemAnswered = "This question has been answered already. Go on with the next one.";

export const wrongCredentials =
  "E-mail and password do not match. Check both, or reset the password with whoever runs this server.";
export const guestsKeepNoDecks = "Create an account first: a guest's decks would be lost with the session.";

/** The name that a guest has until there is an account. */
export const guestName = "Guest";
