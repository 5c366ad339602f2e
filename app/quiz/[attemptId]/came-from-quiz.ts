let handedIn = false;

/** Notes that the result is opened by handing in, in the page that is there: a page loaded again begins at its start. */
export function leaveForResult(): void {
  handedIn = true;
}

/** Whether the result was opened so; says it once. */
export function cameFromQuiz(): boolean {
  const came = handedIn;
  handedIn = false;
  return came;
}
