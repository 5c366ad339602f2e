/** Keyboard shortcuts of a review and of a quiz. */
export const keysWords = {
  title: "Keyboard shortcuts",
  close: "Close",
  review: [
    ["Space, Enter", "show the answer, then Good"],
    ["1", "Again"],
    ["2", "Hard (with two buttons: Good)"],
    ["3", "Good"],
    ["4", "Easy"],
    ["U", "undo last answer"],
    ["?", "this list"],
  ],
  quiz: [
    ["1 to 6", "choose an option"],
    ["0", "I don’t know"],
    ["Space, Enter", "submit, then next question"],
    ["Tab, arrows", "move between options, pairs and events"],
    ["?", "this list"],
  ],
} as const;
