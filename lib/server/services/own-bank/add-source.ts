import type { z } from "zod";
import type { createSourceBody, sourceChoice } from "@/lib/contracts/own-facts";
import type { Source } from "@/lib/core/content/source";
import { asId, type SourceId } from "@/lib/core/shared/ids";
import { formatAsOf, parsePartialDate } from "@/lib/core/shared/partial-date";
import { requireAuthor } from "@/lib/server/services/access/require-editor";
import type { ServiceContext } from "@/lib/server/services/context";
import { sourceChoices } from "@/lib/server/services/facts/read-fact-editor";
import { loadFrame } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";
import { saveOwn } from "@/lib/server/store/own-bank";
import { sourceAddedNote } from "@/lib/words/problems";

/** Nobody has counted the paragraphs of an article whose text is not at hand. */
const UNCOUNTED = 9_999;

/** Adds an article of my own, to take facts from. @throws DomainError not-allowed */
export async function addSource(
  { actor, newId }: ServiceContext & { readonly newId: () => string },
  input: SourceInput,
): Promise<z.infer<typeof sourceChoice>> {
  await requireAuthor(actor);
  const source = toSource(asId<SourceId>(`own-${newId()}`), input);
  await saveOwn(database(), "source", actor.userId, source);
  const { sources } = await loadFrame(database(), actor.userId);
  const choice = sourceChoices(sources).find(({ id }) => id === source.id);
  return choice ?? { id: source.id, name: source.shortName };
}

type SourceInput = z.output<typeof createSourceBody>;

/** The article as it is kept. */
export function toSource(id: SourceId, { shortName, published, ...input }: SourceInput): Source {
  const date = parsePartialDate(published);
  return {
    ...input,
    id,
    shortName: shortName ?? input.outlet,
    published: date === undefined ? published : formatAsOf(date),
    publishedFrom: published,
    publishedNote: sourceAddedNote,
    dateIsInferred: false,
    language: "en",
    paragraphs: UNCOUNTED,
  };
}
