/** Says on whose behalf a device sends what it kept: where somebody else is signed in by now, the server takes nothing. */
export const LEARNER_HEADER = "x-colloquy-learner";
