/** Where questions are asked one after another, and nothing may come between. */
const SESSIONS = /^\/(?:review|practice\/session|quiz\/[^/]+)$/;

export function isInSession(pathname: string): boolean {
  return SESSIONS.test(pathname);
}
