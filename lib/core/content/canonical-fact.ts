import type { Fact } from "@/lib/core/content/fact";

/**
 * The same fact with its fields in one order and without those that are undefined. Hashes are made of what facts look
 * like as text, and a fact that was kept in the database comes back with its fields in another order than from a file.
 */
export function canonicalFact(fact: Fact): Fact {
  return canonical(fact) as Fact;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, canonical(field)]),
  );
}
