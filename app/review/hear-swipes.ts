/** So far a thumb has to go for it to be meant, and so much more sideways than up or down. */
const FAR_PX = 88;
const SIDEWAYS = 2;

/** From here on it is decided whether a finger scrolls or swipes. */
const DECIDED_PX = 12;

/** To which side a card was swiped. */
export type Side = "left" | "right";

/**
 * Hears swipes to either side over an element, by touch alone. Up and down the page scrolls as ever: the element leaves
 * that to the browser (`touch-action: pan-y`), and a swipe that turns out to be a scroll is none. The element follows
 * the finger, and `data-swipe` says to which side it would go.
 * @returns what ends the hearing
 */
export function hearSwipes(element: HTMLElement, swiped: (side: Side) => void): () => void {
  let begun: { readonly id: number; readonly x: number; readonly y: number } | null = null;
  const settle = () => {
    begun = null;
    element.style.translate = "";
    delete element.dataset.swipe;
  };
  const down = ({ pointerType, pointerId, isPrimary, clientX, clientY }: PointerEvent) => {
    begun = pointerType === "touch" && isPrimary ? { id: pointerId, x: clientX, y: clientY } : null;
  };
  const move = (event: PointerEvent) => {
    if (begun === null || event.pointerId !== begun.id) return;
    const [x, y] = [event.clientX - begun.x, event.clientY - begun.y];
    if (Math.abs(y) > DECIDED_PX && Math.abs(x) < SIDEWAYS * Math.abs(y)) return settle();
    if (Math.abs(x) < DECIDED_PX) return;
    element.style.translate = `${x}px`;
    const side = sideOf(x);
    if (side === null) delete element.dataset.swipe;
    else element.dataset.swipe = side;
  };
  const up = (event: PointerEvent) => {
    if (begun === null || event.pointerId !== begun.id) return;
    const side = sideOf(event.clientX - begun.x);
    settle();
    if (side !== null) swiped(side);
  };
  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", settle);
  return () => {
    settle();
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointermove", move);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", settle);
  };
}

function sideOf(x: number): Side | null {
  if (Math.abs(x) < FAR_PX) return null;
  return x < 0 ? "left" : "right";
}
