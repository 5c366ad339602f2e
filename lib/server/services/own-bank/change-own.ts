import type { z } from "zod";
import type { createEntityBody, createSourceBody, entityChoice, sourceChoice } from "@/lib/contracts/own-facts";
import type { Entity } from "@/lib/core/content/entity";
import type { Source } from "@/lib/core/content/source";
import { lintFact } from "@/lib/core/generation/lint-fact";
import { DomainError, type FieldProblem } from "@/lib/core/shared/domain-error";
import type { UserId } from "@/lib/core/shared/ids";
import { republishFactsOf } from "@/lib/server/services/content/publish-own-facts";
import type { ServiceContext } from "@/lib/server/services/context";
import { lintBank, loadFactsBeside } from "@/lib/server/services/facts/draft-change";
import { requireFreeNames } from "@/lib/server/services/own-bank/add-entity";
import { toSource } from "@/lib/server/services/own-bank/add-source";
import { loadFrame } from "@/lib/server/store/bank";
import { loadPublishedFacts, lockPublishing } from "@/lib/server/store/content";
import { type Database, database } from "@/lib/server/store/database";
import { deleteOwn, loadNamingFacts, loadOwn, type OwnTable, replaceOwn } from "@/lib/server/store/own-bank";
import { factsWouldSuffer, stillNamed, unknownOwn } from "@/lib/words/problems";

/**
 * Changes an article of my own; the cards and questions of its facts name it as it is then, and memory stays.
 * @throws DomainError not-found
 */
export async function changeSource(
  { actor, now }: ServiceContext,
  sourceId: string,
  input: z.output<typeof createSourceBody>,
): Promise<z.infer<typeof sourceChoice>> {
  return publishing(async (db) => {
    const { id } = await requireOwn<Source>(db, "source", actor.userId, sourceId);
    const source = toSource(id, input);
    await replaceOwn(db, "source", actor.userId, source);
    await republish(db, actor.userId, now);
    return { id, name: source.shortName };
  });
}

/**
 * Changes a name of my own; the cards and questions of the facts that name it go by it then, and memory stays.
 * @throws DomainError not-found, conflict where a name is taken, invalid-body where facts would be wrong by it
 */
export async function changeEntity(
  { actor, now }: ServiceContext,
  entityId: string,
  input: z.output<typeof createEntityBody>,
): Promise<z.infer<typeof entityChoice>> {
  return publishing(async (db) => {
    const { id } = await requireOwn<Entity>(db, "entity", actor.userId, entityId);
    const entity: Entity = { ...input, id };
    requireFreeNames(entity, (await loadFrame(db, actor.userId)).entities);
    const before = await problemsOfFactsNaming(db, actor.userId, id);
    await replaceOwn(db, "entity", actor.userId, entity);
    const known = new Set(before.map(({ message }) => message));
    const suffer = (await problemsOfFactsNaming(db, actor.userId, id)).filter(({ message }) => !known.has(message));
    if (suffer.length > 0) throw new DomainError("invalid-body", factsWouldSuffer, suffer);
    await republish(db, actor.userId, now);
    return { id, name: entity.name };
  });
}

/**
 * Deletes an article or a name of my own.
 * @throws DomainError not-found, or conflict while a fact names it
 */
export async function removeOwn({ actor }: ServiceContext, table: OwnTable, id: string): Promise<void> {
  await publishing(async (db) => {
    const own = await requireOwn<Source | Entity>(db, table, actor.userId, id);
    const naming = await loadNamingFacts(db, [id]);
    const name = "title" in own ? own.title : own.name;
    if (naming.length > 0) {
      const statements = naming.map(({ statement }) => statement);
      throw new DomainError("conflict", stillNamed(name, statements));
    }
    await deleteOwn(db, table, actor.userId, id);
  });
}

/** One after the other, with everything that publishes; all of it is saved or nothing. */
function publishing<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  return database().$transaction(
    async (db) => {
      await lockPublishing(db);
      return work(db);
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

async function requireOwn<Row extends Source | Entity>(
  db: Database,
  table: OwnTable,
  owner: UserId,
  id: string,
): Promise<Row> {
  const own = (await loadOwn<Row>(db, table, owner)).find((row) => row.id === id);
  if (own === undefined) throw new DomainError("not-found", unknownOwn);
  return own;
}

async function republish(db: Database, owner: UserId, now: number): Promise<void> {
  const shared = [...(await loadPublishedFacts(db)).values()].filter(({ retired }) => !retired);
  await republishFactsOf(db, owner, shared, new Date(now));
}

/** What is wrong with the facts in use that name it, each problem with the statement that it is in. */
async function problemsOfFactsNaming(db: Database, owner: UserId, id: string): Promise<readonly FieldProblem[]> {
  const [naming, published, beside, frame] = [
    new Set((await loadNamingFacts(db, [id])).map(({ factId }) => factId)),
    await loadPublishedFacts(db, owner),
    await loadFactsBeside(db, owner),
    await loadFrame(db, owner),
  ];
  const named = new Map([...beside, ...published]);
  return [...published.values()]
    .filter(({ data, retired }) => !retired && naming.has(data.id))
    .flatMap(({ data }) =>
      lintFact(data, lintBank(data, named, frame, owner)).problems.map(({ message }) => ({
        ...{ path: "name", message: `${data.statement} ${message}` },
      })),
    );
}
