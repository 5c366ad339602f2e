import { canonicalFact } from "@/lib/core/content/canonical-fact";
import type { Fact } from "@/lib/core/content/fact";
import { inOrderOfStudy } from "@/lib/core/content/order-of-study";
import { stableId } from "@/lib/core/shared/stable-hash";

/** What is known of a fact that has been published. */
export interface PublishedFactState {
  /** As its current version has it. */
  readonly data: Fact;
  readonly version: number;
  readonly contentHash: string;
  readonly retired: boolean;
  /** Where the current version comes from: content/, or an editor in the app. */
  readonly origin: "file" | "app";
  /** The hash of the last version that came from content/; absent where none did. */
  readonly fileHash: string | undefined;
}

/** A fact that is asked about, in the version that is. */
export interface FactInForce {
  readonly data: Fact;
  readonly version: number;
}

/** A version of a fact that is to be kept. */
export interface FactEdition extends FactInForce {
  readonly contentHash: string;
  readonly origin: "file" | "app";
  readonly retired: boolean;
}

/** A fact that content/ changed after an editor had changed it in the app: the app's version stays until one decides. */
export interface ContentConflict {
  readonly factId: string;
  /** Hash of what content/ says now; empty where it has no such fact any more. */
  readonly fileHash: string;
  /** The statement there; null where it has no such fact any more. */
  readonly statement: string | null;
}

export interface FactsInForce {
  /** In the order of first study. */
  readonly inForce: readonly FactInForce[];
  /** What content/ brings that is new. */
  readonly editions: readonly FactEdition[];
  /** Facts that came from content/ and are not there any more. */
  readonly gone: readonly string[];
  readonly conflicts: readonly ContentConflict[];
}

/** The hash by which two versions of a fact are told to say the same. */
export function factHash(fact: Fact): string {
  return stableId("fact", JSON.stringify(canonicalFact(fact)));
}

/**
 * Which facts hold, in which version, once content/ has been read: its own, except where an editor has changed or
 * retired one in the app, and those that exist in the app alone.
 * @param published what has been published so far, in the order of first study
 */
export function factsInForce(
  fileFacts: readonly Fact[],
  published: ReadonlyMap<string, PublishedFactState>,
): FactsInForce {
  const decided = fileFacts.map((fact) => decideFileFact(canonicalFact(fact), published.get(fact.id)));
  const inFile = new Set<string>(fileFacts.map(({ id }) => id));
  const others = [...published].filter(([id]) => !inFile.has(id));
  const ofApp = others.filter(([, { origin }]) => origin === "app");
  return {
    inForce: inOrderOfStudy([
      ...decided.flatMap(({ inForce }) => inForce ?? []),
      ...ofApp.filter(([, { retired }]) => !retired).map(([, { data, version }]) => ({ data, version })),
    ]),
    editions: decided.flatMap(({ edition }) => edition ?? []),
    gone: others.filter(([, { origin, retired }]) => origin === "file" && !retired).map(([id]) => id),
    conflicts: [
      ...decided.flatMap(({ conflict }) => conflict ?? []),
      ...ofApp
        .filter(([, { fileHash }]) => fileHash !== undefined)
        .map(([factId]) => ({ factId, fileHash: "", statement: null })),
    ],
  };
}

interface Decided {
  readonly inForce?: FactInForce;
  readonly edition?: FactEdition;
  readonly conflict?: ContentConflict;
}

function decideFileFact(data: Fact, current: PublishedFactState | undefined): Decided {
  const contentHash = factHash(data);
  if (current?.origin === "app") {
    const agrees = contentHash === current.fileHash || contentHash === current.contentHash;
    return {
      ...(!current.retired && { inForce: { data: current.data, version: current.version } }),
      ...(!agrees && { conflict: { factId: data.id, fileHash: contentHash, statement: data.statement } }),
    };
  }
  if (current !== undefined && current.fileHash === contentHash && !current.retired)
    return { inForce: { data, version: current.version } };
  const version = (current?.version ?? 0) + 1;
  return { inForce: { data, version }, edition: { data, version, contentHash, origin: "file", retired: false } };
}
