import type { PeopleList, Person, UpdatePerson } from "@/lib/contracts/admin";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, isUuid, type UserId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { requireAdministrator } from "@/lib/server/services/access/require-administrator";
import { fromCursor, pageOf, toCursor } from "@/lib/server/services/administration/list-place";
import type { ServiceContext } from "@/lib/server/services/context";
import { type Database, database } from "@/lib/server/store/database";
import { loadPeople, loadPerson, lockAdministrators, type StoredPerson, saveDisabled } from "@/lib/server/store/people";
import { deleteSubscriptions } from "@/lib/server/store/reminders";
import { deleteSessions } from "@/lib/server/store/sessions";
import { updateUser } from "@/lib/server/store/users";
import { notYourself, onlyAdministrators, unknownPerson } from "@/lib/words/problems";

interface Wanted {
  readonly query?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const USUAL_LIMIT = 50;

/** Accounts by name, or those that a search finds. */
export async function listPeople(
  context: ServiceContext,
  { query = "", cursor, limit = USUAL_LIMIT }: Wanted,
): Promise<PeopleList> {
  requireAdministrator(context);
  const [name, userId] = cursor === undefined ? [] : fromCursor(cursor, isPlace);
  const after = name === undefined || userId === undefined ? undefined : { name, userId };
  const now = new Date(context.now);
  const found = await loadPeople(database(), { words: wordsOf(query), after, most: limit + 1, now });
  const { members, next } = pageOf(found, limit, (last) => toCursor([last.name, last.userId]));
  return { people: members.map(toPerson), next };
}

/** The address of a person is found by its parts, too: "ada@example.org" by "ada", "example" and "org". */
function wordsOf(query: string): readonly string[] {
  return query.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isPlace(values: unknown): values is [string, string] {
  if (!Array.isArray(values) || values.length !== 2) return false;
  return values.every((value) => typeof value === "string") && isUuid(String(values[1]));
}

/** One account. @throws DomainError not-found where there is none, or it is a guest's */
export async function readPerson(context: ServiceContext, userId: string): Promise<Person> {
  requireAdministrator(context);
  return toPerson(await requirePerson(database(), userId, context));
}

/**
 * Changes what someone may do, or whether they can sign in at all. Their sessions end; what is theirs stays.
 * @throws DomainError conflict for oneself: so there is always an administrator left
 */
export async function changePerson(
  context: ServiceContext,
  userId: string,
  { role, disabled }: UpdatePerson,
): Promise<Person> {
  return changing(context, userId, async (db, person) => {
    const { userId: id, disabledAt } = person;
    const isOther = disabled !== undefined && disabled !== (disabledAt !== null);
    if (role !== undefined && role !== person.role) await updateUser(db, id, { role });
    else if (!isOther) return;
    if (isOther) await saveDisabled(db, id, disabled ? new Date(context.now) : null);
    // After the account has changed: a sign-in that comes meanwhile waits for that.
    await deleteSessions(db, id);
    if (disabled) await deleteSubscriptions(db, id);
  });
}

/** Signs someone out everywhere. @throws DomainError conflict for oneself, who has Settings for it */
export async function endSessionsOf(context: ServiceContext, userId: string): Promise<void> {
  await changing(context, userId, (db, person) => deleteSessions(db, person.userId));
}

/** One at a time, so that two administrators cannot take the role from each other at the same moment. */
async function changing(
  context: ServiceContext,
  userId: string,
  change: (db: Database, person: StoredPerson) => Promise<void>,
): Promise<Person> {
  requireAdministrator(context);
  if (userId === context.actor.userId) throw new DomainError("conflict", notYourself);
  return database().$transaction(async (db) => {
    if (!(await lockAdministrators(db)).includes(context.actor.userId))
      throw new DomainError("not-allowed", onlyAdministrators);
    await change(db, await requirePerson(db, userId, context));
    return toPerson(await requirePerson(db, userId, context));
  });
}

async function requirePerson(db: Database, userId: string, { now }: ServiceContext): Promise<StoredPerson> {
  const person = isUuid(userId) ? await loadPerson(db, asId<UserId>(userId), new Date(now)) : undefined;
  if (person === undefined) throw new DomainError("not-found", unknownPerson);
  return person;
}

function toPerson({ createdAt, disabledAt, lastSeenAt, courses, ...person }: StoredPerson): Person {
  return {
    ...person,
    courses: [...courses],
    createdAt: toWireInstant(createdAt.getTime()),
    disabledAt: disabledAt === null ? null : toWireInstant(disabledAt.getTime()),
    lastSeenAt: lastSeenAt === null ? null : toWireInstant(lastSeenAt.getTime()),
  };
}
