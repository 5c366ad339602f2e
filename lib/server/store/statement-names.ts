import { stableId } from "@/lib/core/shared/stable-hash";

/** A statement gets its name with this use: what is asked once at start needs none. */
const NAMED_FROM_USE = 3;
/** Each connection keeps the plan of each name. */
const MOST_NAMES = 150;
/** Lists of other lengths are other texts: what was seen once or twice is forgotten together. */
const MOST_COUNTED = 1_000;

/** No name: the database makes the plan again. */
const UNNAMED = "";

/**
 * Names for statements, so that PostgreSQL keeps their plans: making the plan of a small statement takes longer than
 * running it (docs/decisions/0018). The same text has the same name, in every process. Bounded, for every connection
 * keeps what has a name.
 */
export function statementNames(): (statement: { readonly sql: string }) => string {
  const named = new Map<string, string>();
  const uses = new Map<string, number>();
  return ({ sql }) => {
    const name = named.get(sql);
    if (name !== undefined) return name;
    if (named.size >= MOST_NAMES) return UNNAMED;
    const use = (uses.get(sql) ?? 0) + 1;
    if (use < NAMED_FROM_USE) {
      if (uses.size >= MOST_COUNTED) uses.clear();
      uses.set(sql, use);
      return UNNAMED;
    }
    uses.delete(sql);
    const given = `colloquy_${stableId("statement", sql)}`;
    named.set(sql, given);
    return given;
  };
}
