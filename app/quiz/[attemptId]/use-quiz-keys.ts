import { type RefObject, useEffect } from "react";

/** What keys do by themselves on these: whoever types means the letter. */
const TYPED_INTO = "input[type=text], textarea, select, dialog";
const INTERACTIVE = "a, button, summary, input, select, textarea, dialog";

/** The key for "I don't know". */
export const UNKNOWN_KEY = "0";

/**
 * Digits choose an option by its place, 0 says that one doesn't know, space and enter answer and go on, ? opens the list of keys. What is pressed on
 * a control is left to it.
 * @param form holds the question and its button
 */
export function useQuizKeys(form: RefObject<HTMLFormElement | null>, help: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector("dialog[open]") !== null || isOn(event, TYPED_INTO)) return;
      if (event.key === "?") help();
      else if (!(pass(event, form.current) || choose(form.current, Number(event.key)) || press(event, form.current)))
        return;
      event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [form, help]);
}

/** True where there is such an option, and it can be chosen. */
function choose(form: HTMLFormElement | null, place: number): boolean {
  const options = form?.querySelectorAll<HTMLInputElement>("input[type=radio]:not(:disabled)") ?? [];
  const option = options[place - 1];
  if (option === undefined) return false;
  option.focus();
  option.click();
  return true;
}

/** True where the question can still be answered with "I don't know". */
function pass({ key }: KeyboardEvent, form: HTMLFormElement | null): boolean {
  const button = form?.querySelector<HTMLButtonElement>("button[value=unknown]");
  if (key !== UNKNOWN_KEY || button == null) return false;
  button.click();
  return true;
}

/** Enter on an option is left to the browser, which answers; space there only chooses. */
function press(event: KeyboardEvent, form: HTMLFormElement | null): boolean {
  if ((event.key !== " " && event.key !== "Enter") || isOn(event, INTERACTIVE)) return false;
  const button = form?.querySelector<HTMLButtonElement>("button[type=submit]:not(:disabled)");
  if (button == null) return false;
  form?.requestSubmit(button);
  return true;
}

function isOn({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
