/** One of several options is chosen, a statement is judged, an answer is typed, or things are put in their places. */
export type ItemShape = "choice" | "statement" | "typed" | "placed";

interface ItemTypeTraits {
  readonly shape: ItemShape;
  /** What its stem is: a question of a card, a sentence with a gap, a statement, or words about what is shown with them. */
  readonly stem: "question" | "gap" | "statement" | "frame";
  /** Whether an answer is evidence about a card's memory; of the others it is scored, and nothing written. */
  readonly asksCard: boolean;
  /**
   * Its share of the places of a quiz. Half go to typed answers, which teach most and can't be guessed (retrieval over
   * recognition); what writes nothing to memory comes last. Figures and speakers are few in most decks: a larger share
   * would ask the same ones in every quiz.
   */
  readonly weight: number;
}

/** Every type of question. A new one is an entry here, a file that makes it, its line in generate-items.ts, and its label. */
export const ITEM_TYPES = {
  multipleChoice: { shape: "choice", stem: "question", asksCard: true, weight: 2 },
  trueFalse: { shape: "statement", stem: "statement", asksCard: true, weight: 1 },
  number: { shape: "typed", stem: "question", asksCard: true, weight: 1 },
  cloze: { shape: "typed", stem: "gap", asksCard: true, weight: 3 },
  shortAnswer: { shape: "typed", stem: "question", asksCard: true, weight: 3 },
  whoSaid: { shape: "choice", stem: "question", asksCard: true, weight: 1 },
  whichSource: { shape: "choice", stem: "frame", asksCard: false, weight: 0.5 },
  factOrClaim: { shape: "choice", stem: "frame", asksCard: false, weight: 0.5 },
  matching: { shape: "placed", stem: "frame", asksCard: true, weight: 1 },
  ordering: { shape: "placed", stem: "frame", asksCard: true, weight: 0.5 },
} as const satisfies Readonly<Record<string, ItemTypeTraits>>;

export type ItemType = keyof typeof ITEM_TYPES;

/** The types with the traits given: those of one shape, or those that ask no card. */
export type ItemTypeWith<Traits> = {
  [Type in ItemType]: (typeof ITEM_TYPES)[Type] extends Traits ? Type : never;
}[ItemType];

export const ITEM_TYPE_NAMES = Object.keys(ITEM_TYPES) as readonly ItemType[];
