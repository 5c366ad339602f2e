/** The deck of every fact of the shared bank. Whoever has chosen no deck studies this one. */
export const DECK_OF_ALL = "all";
