/** Whether cards can be answered by swiping: chosen for each device, and off until then. */
const KEY = "colloquy-swipe";

/** In the browser only. */
export function swipesWanted(): boolean {
  try {
    return localStorage.getItem(KEY) === "on";
  } catch {
    return false;
  }
}

/** Remembers the choice on this device. */
export function wantSwipes(wanted: boolean): void {
  try {
    if (wanted) localStorage.setItem(KEY, "on");
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden: swipes stay off.
  }
}
