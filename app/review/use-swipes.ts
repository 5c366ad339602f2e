import { type RefObject, useEffect } from "react";
import { swipesWanted } from "@/app/_components/swipe-choice";
import type { Side } from "@/app/review/hear-swipes";

/** Hears swipes over an element where they are wanted on this device: few want them, and nobody else loads what that takes. */
export function useSwipes(target: RefObject<HTMLElement | null>, swiped: ((side: Side) => void) | null): void {
  useEffect(() => {
    const element = target.current;
    if (element === null || swiped === null || !swipesWanted()) return;
    let wanted = true;
    let stop = () => {};
    void import("@/app/review/hear-swipes").then(({ hearSwipes }) => {
      if (wanted) stop = hearSwipes(element, swiped);
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [target, swiped]);
}
