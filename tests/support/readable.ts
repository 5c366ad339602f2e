import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { PHONE_SIZE } from "@/tests/support/phone-options";
import { smallTargets, TARGET } from "@/tests/support/targets";

/** The narrowest phones in use, and what remains of a wide screen at four times the size. */
export const NARROW = { width: 320, height: 640 } as const;

/** axe as its own package for Playwright has it, which opens a page of its own for each look: three times as slow. */
const here = createRequire(import.meta.url);
const AXE = readFileSync(createRequire(here.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"), "utf8");

/** What depends on the colours. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/**
 * No violation of the rules that axe knows, in light and dark; nothing to scroll to the side, neither on a narrow phone
 * nor with text of twice the size; and nothing to touch that is too small for a thumb.
 */
export async function expectReadable(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.evaluate(AXE);
  expect(await violations(page), "by axe").toEqual([]);
  const scheme = await page.evaluate(() => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  await showIn(page, scheme === "dark" ? "light" : "dark");
  expect(await violations(page, OF_COLOURS), "by axe, in the other colours").toEqual([]);
  await showIn(page, scheme);
  const size = page.viewportSize() ?? PHONE_SIZE;
  await page.setViewportSize(NARROW);
  expect(await overflow(page), "scrolls to the side on a narrow phone").toBe(0);
  await page.setViewportSize(PHONE_SIZE);
  await setTextSize(page, "200%");
  expect(await overflow(page), "scrolls to the side with text of twice the size").toBe(0);
  await setTextSize(page, "");
  await page.setViewportSize(size);
  expect(await smallTargets(page), `smaller than ${TARGET} px`).toEqual([]);
}

/** No violation where the reader's own colours stand in for ours; how these contrast is theirs to say. */
export async function expectReadableInOwnColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: "active" });
  await page.evaluate(AXE);
  const found = await violations(page);
  // The browser puts the reader's colours instead of ours when it paints, which axe does not see.
  expect(
    found.filter((violation) => !violation.startsWith("color-contrast")),
    "by axe, in the reader’s own colours",
  ).toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
}

async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const found = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      ...(only !== undefined && { runOnly: { type: "rule", values: only } }),
    });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  }, rules);
  return found.map(({ id, nodes }) => `${id}: ${nodes.join(" | ")}`);
}

/** Changes the colours, and waits until nothing is between the two. */
async function showIn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
  });
}

function setTextSize(page: Page, fontSize: string): Promise<void> {
  return page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, fontSize);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
