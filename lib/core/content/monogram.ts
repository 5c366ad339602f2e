/** An acronym of so many letters stands for itself. */
const MOST_LETTERS = 4;
const ARTICLES = new Set(["The", "A", "An"]);

/** The letters by which a name is known at a glance: "NBR" of NBR, "D" of The Diplomat, "FA" of Foreign Affairs. */
export function monogramOf(name: string): string {
  const words = name.split(/[\s–-]+/).filter((word) => /^\p{L}/u.test(word));
  const [first = "", second = ""] = words.filter((word) => !ARTICLES.has(word));
  if (/^\p{Lu}{2,}$/u.test(first) && first.length <= MOST_LETTERS) return first;
  const initial = first.charAt(0).toUpperCase();
  return /^\p{Lu}/u.test(second) ? initial + second.charAt(0) : initial;
}
