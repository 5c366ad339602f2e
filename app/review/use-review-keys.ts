import { useEffect } from "react";
import type { Review } from "@/app/review/use-review";
import type { Rating } from "@/lib/core/scheduling/review-record";

/** What space and enter do by themselves on these: a key must not press a button and answer as well. */
const INTERACTIVE = "a, button, summary, input, select, textarea, dialog";

const ALL: readonly Rating[] = ["again", "hard", "good", "easy"];

/** Space and enter show the answer, then mean good; 1 to 4 rate; u undoes; ? opens the help. */
export function useReviewKeys(review: Review, offered: readonly Rating[], help: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector("dialog[open]") !== null) return;
      if (handle(event, review, offered, help)) event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [review, offered, help]);
}

/** True where the key meant something here. */
function handle(event: KeyboardEvent, review: Review, offered: readonly Rating[], help: () => void): boolean {
  const { phase } = review.session;
  if (event.key === "?") return act(help);
  if (event.key === "u" || event.key === "U") return act(review.undo);
  if (phase === "finished") return false;
  if (event.key === " " || event.key === "Enter") {
    if (event.target instanceof Element && event.target.closest(INTERACTIVE) !== null) return false;
    return act(() => (phase === "question" ? review.show() : review.rate("good")));
  }
  const rating = ratingOf(event.key, offered);
  if (rating === undefined) return false;
  return act(() => (phase === "question" ? review.show() : review.rate(rating)));
}

function act(action: () => void): true {
  action();
  return true;
}

/** With two buttons, 2 is the second one, and 3 still means good. */
function ratingOf(key: string, offered: readonly Rating[]): Rating | undefined {
  const place = Number(key) - 1;
  if (offered.length === ALL.length) return ALL[place];
  return place === 2 ? "good" : offered[place];
}
