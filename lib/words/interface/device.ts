export const deviceWords = {
  title: "On this device",
  swipes: "Swipe a card’s answer to rate it: left for Again, right for Good. The buttons stay.",
  offline:
    "What you study is kept on this device, so that reviews, practice and your decks work without a network. Answers given then are sent when it is back. Safari clears what a site keeps after seven days without a visit, unless the site is on the home screen.",
  install: "Put Colloquy on the home screen",
  installHint: "Colloquy can be on your home screen like any other app, and works there without a network.",
  installHere: "Put it there",
  notNow: "Not now",
  installed: "Colloquy is on the home screen.",
  installByShare: "To put Colloquy on the home screen, open the Share menu and choose Add to Home Screen.",
  installByMenu:
    "To put Colloquy on the home screen, open the browser’s menu and choose Install or Add to Home Screen.",
} as const;
