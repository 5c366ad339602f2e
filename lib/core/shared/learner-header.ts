/** Says on whose behalf a device sends what it kept: where someone else is signed in by now, the server takes nothing. */
export const LEARNER_HEADER = "x-colloquy-learner";
