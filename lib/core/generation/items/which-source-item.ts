import type { Fact } from "@/lib/core/content/fact";
import type { Source } from "@/lib/core/content/source";
import { type FactBank, slotSiblings } from "@/lib/core/generation/fact-bank";
import type { Item, ItemOption } from "@/lib/core/generation/item";
import { factItem, MOST_FACTS_ASKED } from "@/lib/core/generation/items/fact-item";
import { plainContent } from "@/lib/core/generation/items/plain-content";
import { isNamedIn } from "@/lib/core/generation/language/entity-names";
import { readText } from "@/lib/core/generation/language/words";
import { compareText, shuffled, sortedBy } from "@/lib/core/generation/stable-order";
import { groupBy } from "@/lib/core/shared/group-by";
import type { SourceId } from "@/lib/core/shared/ids";
import { parsePartialDate } from "@/lib/core/shared/partial-date";
import { stableId } from "@/lib/core/shared/stable-hash";

const DISTRACTORS = 2;

/** From this share of common words on, another article may be said to hold the same. */
const SAME_MATTER = 0.3;

interface Candidate {
  readonly fact: Fact;
  readonly content: string;
  readonly key: Source;
  readonly others: readonly Source[];
}

/**
 * In which article something is said: asked where that is worth knowing (claims, accounts that have rivals, what
 * matters most), where what is shown names nobody who would tell, and where one article alone has it. Each article is
 * the answer equally often, as far as there is enough.
 */
export function draftWhichSources(bank: FactBank): readonly Item[] {
  const candidates = bank.facts.flatMap((fact) => candidateOf(fact, bank) ?? []);
  const ofSource = [...groupBy(candidates, ({ key }) => key.id).values()];
  const most = Math.floor((bank.facts.length * MOST_FACTS_ASKED) / Math.max(1, ofSource.length));
  const count = Math.min(most, ...ofSource.map((each) => each.length));
  const chosen = ofSource.flatMap((each) =>
    sortedBy(each, ({ fact }) => stableId("which source", fact.id)).slice(0, count),
  );
  return sortedBy(chosen, ({ fact }) => fact.id).map((candidate) => toItem(candidate, bank));
}

function candidateOf(fact: Fact, bank: FactBank): Candidate | undefined {
  const isWorthKnowing = fact.kind === "claim" || fact.conflictsWith.length > 0 || fact.importance === 3;
  const [sourceId, ...more] = new Set(fact.evidence.map((evidence) => evidence.sourceId));
  const key = sourceId === undefined || more.length > 0 ? undefined : bank.sourceOf.get(sourceId);
  const content = isWorthKnowing && key !== undefined ? plainContent(fact, bank) : undefined;
  if (key === undefined || content === undefined || pointsTo(content, key, bank)) return undefined;
  const taken = sourcesOfTheSame(fact, bank);
  const others = [...bank.sourceOf.values()].filter(
    (source) => !taken.has(source.id) && isPlausible(source, fact, content),
  );
  return others.length < DISTRACTORS ? undefined : { fact, content, key, others };
}

/** Whether what is shown names someone whom the article's short name names: "Goroku" points to "Ukrinform on Goroku". */
function pointsTo(content: string, { shortName }: Source, { entityOf, names }: FactBank): boolean {
  const [shown, named] = [readText(content), readText(shortName)];
  return [...entityOf.values()].some((entity) => isNamedIn(named, entity, names) && isNamedIn(shown, entity, names));
}

/** Whether the article can be later than everything that is shown; an older one would be ruled out by its date. */
function isPlausible(source: Source, fact: Fact, content: string): boolean {
  if (source.publishedTo === undefined) return true;
  const published = parsePartialDate(source.publishedTo);
  if (published === undefined) return false;
  const years = (content.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
  const happened = fact.kind === "event" || fact.kind === "policy" ? fact.date : undefined;
  const isLater =
    happened !== undefined &&
    (happened.year > published.year ||
      (happened.year === published.year && (happened.month ?? 1) > (published.month ?? 12)));
  return !isLater && years.every((year) => year <= published.year);
}

/** The articles with a statement on the same matter: what is said alike, competes, or is at odds with it. */
function sourcesOfTheSame(fact: Fact, bank: FactBank): ReadonlySet<SourceId> {
  const rivals = [...(bank.conflictingWith.get(fact.id) ?? [])].flatMap((id) => bank.factOf.get(id) ?? []);
  const alike = [...slotSiblings(fact, bank), ...rivals, ...bank.overlaps.near(fact.id, SAME_MATTER)];
  return new Set(alike.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId)));
}

function toItem({ fact, content, key, others }: Candidate, bank: FactBank): Item {
  const wrong = shuffled(others, fact.id, ({ id }) => id).slice(0, DISTRACTORS);
  const paragraph = fact.evidence[0]?.paragraph ?? 1;
  const options: readonly ItemOption[] = [
    { text: key.shortName, isKey: true, origin: "key" },
    ...wrong.map(
      ({ shortName }): ItemOption => ({
        text: shortName,
        isKey: false,
        origin: "bank",
        whyWrong: `It’s in another article: ${key.shortName}, paragraph ${paragraph}.`,
      }),
    ),
  ];
  return factItem(fact, bank, {
    type: "whichSource",
    stem: `Which of these articles says this: “${content}”?`,
    options: options.toSorted((a, b) => compareText(a.text, b.text)),
    ordered: false,
  });
}
