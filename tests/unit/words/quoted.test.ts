import { expect, it } from "vitest";
import { quoted } from "@/lib/words/format";

it.each([
  ["the aim is to deter China", "“the aim is to deter China”"],
  ["Support is “quite natural,” he said", "“Support is ‘quite natural,’ he said”"],
  ['one of the "biggest beneficiaries" of peace', "“one of the ‘biggest beneficiaries’ of peace”"],
  ["they called it “impossible", "“they called it “impossible”"],
])("the words %s are quoted as %s", (words, marked) => {
  expect(quoted(words)).toBe(marked);
});
