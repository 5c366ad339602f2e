/** Where in a form something stands: ["asks", 0, "question"]. */
export type DraftPath = readonly (string | number)[];

/** A fact as an editor has it before them, in the form of content/facts/*.yaml. */
export type FactDraft = Readonly<Record<string, unknown>>;

/** What stands at a place of a form; undefined where nothing does. */
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
 * has changed it in between, and is theirs where somebody has.
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
