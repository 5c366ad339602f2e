import { type PointerEvent, type RefObject, useRef, useState } from "react";

interface DragOrder {
  /** The element in hand; null where nothing is. */
  readonly dragged: string | null;
  /** The elements as they follow each other in the page; while one is in hand, as they did before. */
  readonly inPage: readonly string[];
  /** For the handle of an element. */
  readonly handle: (id: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/**
 * Dragging as an extra beside the buttons: an element goes where the pointer is, place by place. Until it is let go the
 * items may change places only to the eye: one that is taken out of the page loses the pointer.
 * @param order of the elements as it is given now
 * @param list holds an item for each element, in order
 * @param place puts an element at a place
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  order: readonly string[],
  place: (id: string, to: number) => void,
): DragOrder {
  const [held, setHeld] = useState<{ readonly id: string; readonly order: readonly string[] } | null>(null);
  const inHand = useRef<string | null>(null);
  const hold = (id: string | null) => {
    inHand.current = id;
    setHeld(id === null ? null : { id, order });
  };
  return {
    dragged: held?.id ?? null,
    inPage: held?.order ?? order,
    handle: (id) => ({
      onPointerDown(event) {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        hold(id);
      },
      onPointerMove({ clientY }) {
        if (inHand.current === id && list.current !== null) place(id, placeAt(list.current, clientY));
      },
      onPointerUp: () => hold(null),
      onPointerCancel: () => hold(null),
    }),
  };
}

/** The place whose item lies at a height of the window; the first or last one beyond the ends. */
function placeAt(list: HTMLElement, y: number): number {
  const bottoms = [...list.children].map((item) => item.getBoundingClientRect().bottom).sort((a, b) => a - b);
  const place = bottoms.findIndex((bottom) => y < bottom);
  return place === -1 ? bottoms.length - 1 : place;
}
