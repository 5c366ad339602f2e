/** A place in a form: ["asks", 0, "question"]. */
export type DraftPath = readonly (string | number)[];

/** A fact in an editor, in the form of content/facts/*.yaml. */
export type FactDraft = Readonly<Record<string, unknown>>;

/** The value at a place of a form. */
export function valueAt(draft: unknown, path: DraftPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[part] : undefined,
    draft,
  );
}

/** The form with another value at a place; undefined takes the field away. What lies elsewhere stays the same object. */
export function withValue<Form>(draft: Form, path: DraftPath, value: unknown): Form {
  const [part, ...rest] = path;
  if (part === undefined) return value as Form;
  if (Array.isArray(draft) || typeof part === "number") {
    const list: unknown[] = Array.isArray(draft) ? [...draft] : [];
    const changed = withValue(list[Number(part)], rest, value);
    if (changed === undefined) list.splice(Number(part), 1);
    else list[Number(part)] = changed;
    return list as Form;
  }
  const { [part]: before, ...others } = (draft ?? {}) as Record<string, unknown>;
  const changed = withValue(before, rest, value);
  return (changed === undefined ? others : { ...others, [part]: changed }) as Form;
}

/** The fields that differ between two forms, with their new values; null where a field has gone. */
export function changedFields(before: FactDraft, after: FactDraft): Readonly<Record<string, unknown>> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => inOneOrder(before[name]) !== inOneOrder(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? null]));
}

/**
 * What was written on an older version of a fact, on a newer one: a field that was changed goes over where nobody else
 * has changed it in between, and is theirs where someone has.
 */
export function onNewer(before: FactDraft, written: FactDraft, newer: FactDraft): FactDraft {
  const theirs = changedFields(before, newer);
  const mine = Object.keys(changedFields(before, written)).filter((name) => !(name in theirs));
  return mine.reduce((draft, name) => withValue(draft, [name], written[name]), newer);
}

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What is the same in the next fact from the same article, by the name that each has in an address. */
const CARRIED_OVER: Readonly<Record<string, DraftPath>> = {
  source: ["evidence", 0, "source"],
  asOf: ["asOf"],
  speaker: ["attribution", "speaker"],
  verb: ["attribution", "verb"],
  mode: ["attribution", "mode"],
};

export const CARRIED = Object.keys(CARRIED_OVER);

/** The article, date and speaker of a fact, for the next one to start with. */
export function carriedOver(draft: FactDraft): Readonly<Record<string, string>> {
  const values = Object.entries(CARRIED_OVER).map(([name, path]) => [name, valueAt(draft, path)] as const);
  return Object.fromEntries(values.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** The form with the article, date and speaker of the fact before. */
export function startingWith(draft: FactDraft, carried: Readonly<Record<string, string>>): FactDraft {
  return Object.entries(CARRIED_OVER).reduce<FactDraft>(
    (form, [name, path]) => (carried[name] === undefined ? form : withValue(form, path, carried[name])),
    draft,
  );
}
