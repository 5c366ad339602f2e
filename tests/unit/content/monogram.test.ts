import { expect, test } from "vitest";
import { monogramOf } from "@/lib/core/content/monogram";

test.each([
  ["NBR", "NBR"],
  ["VOA News", "VOA"],
  ["The Diplomat", "D"],
  ["Foreign Affairs", "FA"],
  ["ANKASAM", "A"],
  ["All articles", "A"],
  ["Russia–Ukraine talks", "RU"],
  ["2027", ""],
])("%s is known by %s", (name, letters) => {
  expect(monogramOf(name)).toBe(letters);
});
