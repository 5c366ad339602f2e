import { groupBy } from "@/lib/core/shared/group-by";

import { withoutControls } from "@/lib/core/shared/plain-text";

/** Someone whom an instructor expects in a course, with the names that other systems have for them. */
export interface RosterPerson {
  readonly name: string;
  /** Lower case. */
  readonly email: string | null;
  readonly identifier: string | null;
}

export type RosterProblem =
  | { readonly reason: "no-name-column" }
  | { readonly reason: "no-name" | "bad-email" | "repeated"; readonly line: number; readonly text: string };

export interface ReadRoster {
  readonly people: readonly RosterPerson[];
  readonly problems: readonly RosterProblem[];
}

/** Headings by which Moodle, Canvas and people call the columns, without case, spaces and signs. */
const HEADINGS = {
  name: ["name", "fullname", "student", "studentname"],
  first: ["firstname", "givenname", "givennames", "forename"],
  last: ["lastname", "surname", "familyname"],
  email: ["email", "emailaddress", "mail"],
  identifier: [
    "identifier",
    "idnumber",
    "id",
    "studentid",
    "studentnumber",
    "matriculationnumber",
    "sisuserid",
    "username",
    "sisloginid",
  ],
} as const;

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/**
 * People of a table whose first row has the headings. Who is listed twice, by e-mail or identifier, is a problem, and
 * so is a row without a name; a row with nothing in it is passed over.
 */
export function readRoster(rows: readonly (readonly string[])[]): ReadRoster {
  const [headings = [], ...body] = rows;
  const columns = columnsOf(headings);
  if (columns.name === undefined && columns.first === undefined && columns.last === undefined)
    return { people: [], problems: [{ reason: "no-name-column" }] };
  const people: RosterPerson[] = [];
  const problems: RosterProblem[] = [];
  const seen = new Set<string>();
  for (const [index, row] of body.entries()) {
    if (row.every((cell) => cell.trim() === "")) continue;
    const person = personOf(row, columns);
    const problem = problemOf(person, seen);
    if (problem !== undefined) problems.push({ reason: problem, line: index + 2, text: row.join(", ").slice(0, 80) });
    else people.push(person);
    for (const key of keysOf(person)) seen.add(key);
  }
  return { people, problems };
}

type Columns = Readonly<Record<keyof typeof HEADINGS, number | undefined>>;

function columnsOf(headings: readonly string[]): Columns {
  const plain = headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  const find = (names: readonly string[]) => {
    const found = names.map((name) => plain.indexOf(name)).find((index) => index >= 0);
    return found;
  };
  return {
    name: find(HEADINGS.name),
    first: find(HEADINGS.first),
    last: find(HEADINGS.last),
    email: find(HEADINGS.email),
    identifier: find(HEADINGS.identifier),
  };
}

function personOf(row: readonly string[], columns: Columns): RosterPerson {
  const cell = (column: number | undefined) => (column === undefined ? "" : withoutControls(row[column] ?? "").trim());
  const parts = [cell(columns.first), cell(columns.last)].filter((part) => part !== "").join(" ");
  return {
    name: (cell(columns.name) || parts).slice(0, 200),
    email: cell(columns.email).toLowerCase() || null,
    identifier: cell(columns.identifier).slice(0, 100) || null,
  };
}

function problemOf({ name, email, identifier }: RosterPerson, seen: ReadonlySet<string>) {
  if (name === "") return "no-name";
  if (email !== null && !EMAIL.test(email)) return "bad-email";
  return keysOf({ name, email, identifier }).some((key) => seen.has(key)) ? "repeated" : undefined;
}

function keysOf({ email, identifier }: RosterPerson): readonly string[] {
  return [email === null ? "" : `email ${email}`, identifier === null ? "" : `id ${identifier}`].filter(
    (key) => key !== "",
  );
}

/**
 * The roster that an import leaves: people who were on it, found by identifier, e-mail or name, keep their entry and
 * whom it is linked with.
 */
export function mergeRoster<Entry extends RosterPerson & { readonly id: string; readonly userId: string | null }>(
  before: readonly Entry[],
  people: readonly RosterPerson[],
  newId: () => string,
): readonly (RosterPerson & Pick<Entry, "id" | "userId">)[] {
  const free = new Set(before);
  const byKey = groupBy(
    before.flatMap((entry) => keysOfEntry(entry).map((key) => ({ key, entry }))),
    ({ key }) => key,
  );
  const take = (key: string) => {
    const waiting = byKey.get(key) ?? [];
    while (waiting.length > 0) {
      const found = waiting.shift()?.entry;
      if (found !== undefined && free.delete(found)) return found;
    }
    return undefined;
  };
  return people.map((person) => {
    const [email, identifier] = [`email ${person.email}`, `id ${person.identifier}`];
    const known =
      (person.identifier === null ? undefined : take(identifier)) ??
      (person.email === null ? undefined : take(email)) ??
      take(`name ${person.name}`);
    return { ...person, id: known?.id ?? newId(), userId: known?.userId ?? null };
  });
}

/** What an entry is found by: its name only where there is nothing else. */
function keysOfEntry(entry: RosterPerson): readonly string[] {
  const keys = keysOf(entry);
  return keys.length > 0 ? keys : [`name ${entry.name}`];
}
