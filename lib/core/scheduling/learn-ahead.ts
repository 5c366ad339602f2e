/**
 * A card in its steps is shown up to 20 minutes early rather than letting the learner wait, and comes back within the
 * session that long after its answer. Anki's default learn-ahead limit.
 */
export const LEARN_AHEAD_MS = 20 * 60_000;
