import type { CardChange } from "@/lib/core/generation/edition/card-changes";

/** One change of a fact, as far as someone has met the fact. */
export interface ToldChange {
  readonly id: string;
  readonly kind: "corrected" | "superseded" | "retired" | "restored";
  readonly reason: string;
  readonly at: Date;
  readonly was: Saying;
  /** Null where the fact is not asked any more and nothing has taken its place. */
  readonly now: Saying | null;
  /** Whether another fact has taken its place. */
  readonly isReplaced: boolean;
  /** What it does to the cards that they have met. */
  readonly cards: readonly CardChange[];
  /** Their answers that it has regraded. */
  readonly regraded: readonly Remark[];
}

interface Saying {
  readonly statement: string;
  readonly asOf: string;
}

/** Another mark for an answer in a quiz. */
export interface Remark {
  readonly responseId: string;
  readonly attemptId: string;
  readonly deckTitle: string;
  readonly stem: string;
  readonly was: boolean;
  readonly now: boolean;
  /** Whether it counts as right whatever was answered. */
  readonly forEveryone: boolean;
}

/**
 * What several changes of one fact come to for someone who was told of none of them: what held before the first, and
 * what holds after the last. It goes by the last one's id.
 * @param changes the oldest first
 * @returns undefined where nothing is other than before
 */
export function netChangeOf(changes: readonly ToldChange[]): ToldChange | undefined {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [wasAsked, isAsked] = [first.kind !== "restored", !endsAsking(last)];
  const cards = byId(changes.flatMap((change) => change.cards)).flatMap((ofCard) => netCard(ofCard) ?? []);
  const regraded = netRemarks(changes);
  const saysOther = last.now !== null && !isSame(first.was, last.now);
  if (wasAsked === isAsked && !saysOther && cards.length === 0 && regraded.length === 0) return undefined;
  // Where it was taken out in between and is back, only what was done besides is told.
  const told = changes.filter(({ kind }) => kind === "corrected" || kind === "superseded");
  const lasting = wasAsked && isAsked && told.length > 0 ? told : [last];
  return {
    ...last,
    kind: isAsked && !wasAsked ? "restored" : (lasting.at(-1) ?? last).kind,
    reason: [...new Set(lasting.map(({ reason }) => reason))].join(" "),
    was: first.was,
    cards,
    regraded,
  };
}

function endsAsking({ kind, isReplaced }: ToldChange): boolean {
  return kind === "retired" || isReplaced;
}

function isSame(a: Saying, b: Saying): boolean {
  return a.statement === b.statement && a.asOf === b.asOf;
}

function byId(cards: readonly CardChange[]): readonly (readonly [CardChange, ...CardChange[]])[] {
  const groups = new Map<string, [CardChange, ...CardChange[]]>();
  for (const card of cards) {
    const group = groups.get(card.cardId);
    if (group === undefined) groups.set(card.cardId, [card]);
    else group.push(card);
  }
  return [...groups.values()];
}

function netCard(changes: readonly [CardChange, ...CardChange[]]): CardChange | undefined {
  const first = changes[0];
  const last = changes.at(-1) ?? first;
  const net = { ...last, promptWas: first.promptWas, was: first.was };
  const wasAsked = first.effect !== "restored" && first.effect !== "new";
  if (last.effect === "retired") return wasAsked ? { ...net, effect: "retired" } : undefined;
  if (changes.some(({ effect }) => effect === "relearn")) return { ...net, effect: "relearn" };
  if (!wasAsked) return { ...net, effect: first.effect };
  if (changes.length === 1) return first;
  return net.prompt === net.promptWas && net.was === net.now ? undefined : { ...net, effect: "reworded" };
}

function netRemarks(changes: readonly ToldChange[]): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  for (const remark of changes.flatMap(({ regraded }) => regraded))
    remarks.set(remark.responseId, { ...remark, was: remarks.get(remark.responseId)?.was ?? remark.was });
  return [...remarks.values()].filter(({ was, now }) => was !== now);
}
