import type { EntityId, FactId, ObjectiveId, SourceId } from "@/lib/core/shared/ids";
import type { PartialDate } from "@/lib/core/shared/partial-date";

/** What kind of statement it is: shown to the learner beside every answer. */
export const EPISTEMIC_TYPES = ["fact", "plan", "claim", "estimate", "prediction", "opinion"] as const;
export type EpistemicType = (typeof EPISTEMIC_TYPES)[number];

export const QUALIFIERS = ["exact", "about", "over", "under", "atLeast", "atMost", "upTo", "nearly"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const UNITS = ["percent", "USD", "count", "times", "year", "month", "day", "rank"] as const;
export type Unit = (typeof UNITS)[number];

/** A number as a source gives it: 12e9 USD "over"; 2 percent of "GDP" exact; rank 3. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  /** What the number is a share of: "GDP". */
  readonly of?: string;
  /** What is counted: "islands", "meetings". */
  readonly noun?: string;
  readonly qualifier: Qualifier;
}

/** Where the statement stands: paragraph of the source (1 = first that is not blank) and a quotation of at most 25 words. */
export interface Evidence {
  readonly sourceId: SourceId;
  readonly paragraph: number;
  readonly quote: string;
}

export interface Attribution {
  /** Who says so: a person, an organisation, or the source's own voice (the entity of its outlet or author). */
  readonly speakerId: EntityId;
  readonly mode: "direct" | "indirect" | "poll" | "document" | "author";
  /** As used in a sentence: "says", "argues", "found", "reports". */
  readonly verb: string;
}

/** What is asked for, as an answer that can be checked. */
export type Answer =
  | { readonly type: "quantity"; readonly quantity: Quantity }
  | { readonly type: "date"; readonly date: PartialDate }
  | { readonly type: "entity"; readonly entityId: EntityId }
  | { readonly type: "text"; readonly text: string; readonly accept: readonly string[] };

/** A wrong answer that people do give, and why it is wrong (shown in the feedback). */
export interface Misconception {
  readonly text: string;
  readonly why: string;
}

export type Target =
  | "value"
  | "date"
  | "subject" // quantity
  | "event"
  | "actor"
  | "place" // event
  | "person"
  | "role" // personRole
  | "name"
  | "provision"
  | "article"
  | "party" // policy
  | "speaker"
  | "proposition" // claim, and whoever is quoted elsewhere
  | "cause"
  | "effect" // causeEffect
  | "rank"
  | "comparison" // comparison
  | "members"
  | "member" // list
  | "term"
  | "gloss"; // definition

/** One thing asked about a fact. One ask becomes one card. */
export interface Ask {
  readonly target: Target;
  /** Tells two asks of one target apart (two members of a list); part of the card's id. */
  readonly label?: string;
  /** Forward: from the subject to its value; reverse: from a distinctive value back. Part of the card's id. */
  readonly direction: "forward" | "reverse";
  /** One question, self-contained, naming the speaker where the statement is not plain fact, dated where it may change. */
  readonly question: string;
  readonly answer: Answer;
  /**
   * The words of the statement that give the answer, exactly as they stand there, once. The cloze blanks them and
   * a true/false item replaces them. Absent where the statement does not hold the answer in one place.
   */
  readonly span?: string;
  readonly misconceptions: readonly Misconception[];
}

interface FactBase {
  /** A slug that names the statement, never its source: "defence-spending-share-2027". */
  readonly id: FactId;
  /** One self-contained sentence in our own words. */
  readonly statement: string;
  readonly epistemic: EpistemicType;
  readonly asOf: PartialDate;
  readonly validUntil?: PartialDate;
  /** True where the world can change it, so that every question needs its date. */
  readonly volatile: boolean;
  /** How the date was found, where the source does not print it. */
  readonly dateNote?: string;
  readonly evidence: readonly Evidence[];
  /** Required unless epistemic is "fact". */
  readonly attribution?: Attribution;
  readonly conflictsWith: readonly { readonly factId: FactId; readonly note: string }[];
  readonly supersededBy?: FactId;
  readonly entities: readonly EntityId[];
  readonly tags: readonly string[];
  /** The learning objective that it serves; absent only where the content has none. */
  readonly objectiveId?: ObjectiveId;
  readonly importance: 1 | 2 | 3;
  /** subject|property|time: facts with the same key give competing values of one thing. */
  readonly slotKey: string;
  /** Facts that share a key are easily mixed up (9% of gas, 4% of oil). */
  readonly interferenceKeys: readonly string[];
  readonly asks: readonly Ask[];
}

/** One typed, sourced statement. The kind says which slots it has. */
export type Fact = FactBase &
  (
    | {
        readonly kind: "quantity";
        readonly subject: string;
        readonly property: string;
        readonly value: Quantity;
        readonly at?: PartialDate;
      }
    | {
        readonly kind: "event";
        readonly event: string;
        readonly date?: PartialDate;
        readonly actor?: EntityId;
        readonly place?: string;
      }
    | {
        readonly kind: "personRole";
        readonly person: EntityId;
        readonly role: string;
        readonly organisation?: EntityId;
        readonly uniqueCue: string;
      }
    | {
        readonly kind: "policy";
        readonly name: string;
        readonly date?: PartialDate;
        readonly parties: readonly EntityId[];
        readonly provision?: string;
        readonly article?: string;
      }
    | {
        readonly kind: "claim";
        readonly proposition: string;
        readonly stance: "asserts" | "denies" | "predicts" | "argues";
      }
    | { readonly kind: "causeEffect"; readonly cause: string; readonly effect: string; readonly hedged: boolean }
    | {
        readonly kind: "comparison";
        readonly a: string;
        readonly b: string;
        readonly property: string;
        readonly relation: string;
        readonly rank?: number;
      }
    | { readonly kind: "list"; readonly label: string; readonly members: readonly string[]; readonly complete: boolean }
    | { readonly kind: "definition"; readonly term: string; readonly gloss: string; readonly genus: string }
  );

export type FactKind = Fact["kind"];
