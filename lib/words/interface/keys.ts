/** The list of keys, wherever questions are asked. */
export const keysWords = {
  title: "Keyboard keys",
  close: "Close",
  review: [
    ["Space, Enter", "show the answer, then Good"],
    ["1", "Again"],
    ["2", "Hard (with two buttons: Good)"],
    ["3", "Good"],
    ["4", "Easy"],
    ["U", "undo the last answer"],
    ["?", "this list"],
  ],
  quiz: [
    ["1 to 6", "choose an option"],
    ["Space, Enter", "answer, then the next question"],
    ["Tab, arrows", "move among options, pairs and events"],
    ["?", "this list"],
  ],
} as const;
