import type { Page } from "playwright-core";
import { outboxWords } from "@/lib/words/interface/outbox";
import { reviewWords } from "@/lib/words/interface/review";
import { LOCALE } from "@/tests/support/phone-options";

/**
 * Answers so many cards offline by the keys, as fast as the page goes along; a session ends after some cards,
 * and the page is opened again. Every tenth answer is taken back and given again.
 */
export async function answerOffline(page: Page, answers: number): Promise<void> {
  for (let given = 0; given < answers; ) {
    await page.goto("/review");
    await page.getByRole("button", { name: reviewWords.show }).waitFor();
    const more = await page.evaluate(pressKeys, {
      ...{ begin: given, end: answers, show: reviewWords.show, done: reviewWords.doneTitle },
    });
    if (more <= given) throw new Error("The queue does not go on.");
    given = more;
  }
  await page.getByText(outboxWords.unsent(LOCALE, answers)).waitFor();
}

/** Runs in the page: answers card by card until the session or the number is at its end, and gives how many it has. */
async function pressKeys({ begin, end, show, done }: { begin: number; end: number; show: string; done: string }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  const phase = () => {
    if (document.querySelector("fieldset button") !== null) return "answer";
    if ([...document.querySelectorAll("button")].some(({ textContent }) => textContent === show)) return "question";
    return document.querySelector("h1")?.textContent === done ? "done" : "other";
  };
  const until = async (wanted: string) => {
    for (let frames = 0; phase() !== wanted && phase() !== "done"; frames += 1) {
      if (frames > 600) throw new Error(`The page shows ${phase()} and not ${wanted}.`);
      await frame();
    }
  };
  let given = begin;
  if (given > 0) {
    // The last answer before the page was opened again, once it has been found: it may have left by then, so that its
    // undo is sent as well.
    for (let frames = 0; phase() === "question" && frames < 600; frames += 1) {
      press("u");
      await frame();
    }
    await until("answer");
    press("2");
    await until("question");
  }
  while (given < end && phase() !== "done") {
    press(" ");
    await until("answer");
    press(given % 7 === 0 ? "1" : given % 3 === 0 ? "3" : "4");
    await until("question");
    given += 1;
    if (given % 10 !== 0) continue;
    press("u");
    await until("answer");
    press("2");
    await until("question");
  }
  return given;
}
