import type { Entity } from "@/lib/core/content/entity";
import { indexOfWords, plainText, wordsOf } from "@/lib/core/content/phrase";

/** British and American spellings, as the parts of words in which they differ. */
const SPELLINGS: readonly (readonly [british: string, american: string])[] = [
  ["defence", "defense"],
  ["offence", "offense"],
  ["licence", "license"],
  ["centre", "center"],
  ["programme", "program"],
  ["favour", "favor"],
  ["honour", "honor"],
  ["labour", "labor"],
  ["neighbour", "neighbor"],
  ["behaviour", "behavior"],
  ["colour", "color"],
  ["harbour", "harbor"],
  ["armour", "armor"],
  ["rumour", "rumor"],
  ["grey", "gray"],
  ["cancelled", "canceled"],
  ["cancelling", "canceling"],
  ["travelled", "traveled"],
  ["isation", "ization"],
  ["ise", "ize"],
  ["ising", "izing"],
  ["yse", "yze"],
  ["judgement", "judgment"],
];

/** So many texts are looked for at the most: a query of many names would otherwise give their product. */
const MOST_TEXTS = 24;

/**
 * What to look for where someone searches: the query itself, with the other spelling of its words (defense, defence)
 * and with the other names of whom and what it names (Kiev, Kyiv).
 */
export function searchTexts(query: string, entities: readonly Entity[]): readonly string[] {
  const asked = query.trim();
  if (asked === "") return [];
  const plain = plainText(asked);
  const named = [asked, plain, ...entities.flatMap((entity) => withOtherNames(plain, entity))];
  const spelt = [...new Set(named)].flatMap((text) => [text, ...withOtherSpelling(text)]);
  return [...new Set(spelt)].slice(0, MOST_TEXTS);
}

function withOtherNames(text: string, { name, aliases }: Entity): readonly string[] {
  const names = [name, ...aliases].map(plainText);
  const words = wordsOf(text);
  const [found] = names
    .filter((each) => indexOfWords(words, wordsOf(each)) !== -1)
    .toSorted((a, b) => b.length - a.length);
  if (found === undefined) return [];
  return names.filter((each) => each !== found).flatMap((each) => replaceWords(text, found, each));
}

/** The text with a name in the place of another, whatever their case; nothing where it stands there differently. */
function replaceWords(text: string, from: string, to: string): readonly string[] {
  const start = text.toLowerCase().indexOf(from.toLowerCase());
  return start === -1 ? [] : [text.slice(0, start) + to + text.slice(start + from.length)];
}

function withOtherSpelling(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return SPELLINGS.flatMap(([british, american]) => {
    if (lower.includes(british)) return [lower.replaceAll(british, american)];
    return lower.includes(american) ? [lower.replaceAll(american, british)] : [];
  });
}
