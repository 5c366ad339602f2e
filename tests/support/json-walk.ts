/** Every name of a field in some data, however deep. */
export function fieldsOf(data: unknown): ReadonlySet<string> {
  const fields = new Set<string>();
  walk(data, (name) => fields.add(name));
  return fields;
}

/** Every text in some data, however deep. */
export function textsOf(data: unknown): readonly string[] {
  const texts: string[] = [];
  walk(data, (_, value) => {
    if (typeof value === "string") texts.push(value);
  });
  return texts;
}

function walk(value: unknown, visit: (name: string, value: unknown) => void, seen = new Set<unknown>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) visit(name, inner);
    else visit("", inner);
    walk(inner, visit, seen);
  }
}
