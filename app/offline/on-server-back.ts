/** Where a browser says that there is a network, the server is asked again after so long, then after twice as long. */
const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;

/**
 * Hears once that the server answers again: asked at once when the browser says that the network is back, and from time
 * to time after that, since browsers say so too early, and a server can be away by itself.
 * @returns what ends the hearing
 */
export function onServerBack(listener: () => void): () => void {
  let waitMs = FIRST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  async function look(): Promise<void> {
    const back = await serverAnswers();
    if (over) return;
    if (back) {
      stop();
      listener();
    } else lookLater();
  }
  function lookLater(): void {
    clearTimeout(timer);
    if (!navigator.onLine) return;
    timer = setTimeout(look, waitMs);
    waitMs = Math.min(2 * waitMs, LONGEST_MS);
  }
  function online(): void {
    waitMs = FIRST_MS;
    void look();
  }
  function stop(): void {
    over = true;
    clearTimeout(timer);
    window.removeEventListener("online", online);
  }
  window.addEventListener("online", online);
  lookLater();
  return stop;
}

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch("/api/health", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
