import type { Page } from "playwright-core";

/** Fingers need so many pixels each way. */
export const TARGET = 48;

/**
 * What is in sight to be touched and is smaller than that, by its words and its size. Links in the midst of a text are as
 * high as its lines; an input is as large as its label where that belongs to it alone.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(findSmall, TARGET);
}

/** Runs in the page. */
function findSmall(least: number): readonly string[] {
  const CONTROLS = "a[href], button, summary, input:not([type=hidden]), select, textarea";
  const inSight = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const isInText = (element: Element) => {
    if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
    return [...(element.parentNode?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 1,
    );
  };
  /** The label of a box to tick is touched in its place. */
  const touched = (element: Element) => {
    const isBox = element instanceof HTMLInputElement && ["checkbox", "radio", "file"].includes(element.type);
    return (isBox ? element.labels?.[0] : null) ?? element;
  };
  return [...document.querySelectorAll(CONTROLS)].flatMap((element) => {
    const target = touched(element);
    if (!inSight(target) || isInText(element) || element.closest(".skip, .visually-hidden") === target) return [];
    const { width, height } = target.getBoundingClientRect();
    if (width >= least - 0.5 && height >= least - 0.5) return [];
    const words = (element.getAttribute("aria-label") ?? target.textContent ?? "").trim().slice(0, 40);
    return [`${element.tagName.toLowerCase()} "${words}" ${Math.round(width)} x ${Math.round(height)}`];
  });
}
