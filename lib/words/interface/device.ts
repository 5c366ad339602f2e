export const deviceWords = {
  title: "This device",
  swipes: "Swipe to rate: left for Again, right for Good",
  offline:
    "Your decks are saved on this device, so you can study offline. Your answers are sent once you’re back online. Safari deletes saved data after seven days without a visit, unless Colloquy is on your home screen.",
  install: "Add Colloquy to your home screen",
  installHint: "Open it like any other app, even offline.",
  installHere: "Add to home screen",
  notNow: "Not now",
  installed: "Colloquy is on your home screen.",
  installByShare: "To add Colloquy to your home screen, open the Share menu and choose Add to Home Screen.",
  installByMenu:
    "To add Colloquy to your home screen, open the browser’s menu and choose Install or Add to Home Screen.",
} as const;
