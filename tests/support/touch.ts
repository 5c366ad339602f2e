import type { Page } from "playwright-core";

interface Point {
  readonly x: number;
  readonly y: number;
}

const STEPS = 12;

/** A finger that goes from one point to another, as the browser itself would feel it: it may scroll by that. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const device = await page.context().newCDPSession(page);
  const feel = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    device.send("Input.dispatchTouchEvent", { type, touchPoints });
  await feel("touchStart", [from]);
  for (let step = 1; step <= STEPS; step += 1) {
    const share = step / STEPS;
    await feel("touchMove", [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  }
  await feel("touchEnd", []);
  await device.detach();
}
