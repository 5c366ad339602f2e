import { DomainError } from "@/lib/core/shared/domain-error";
import { unknownCursor } from "@/lib/words/problems";

/** Where in an ordered list a page ends, for clients to hand back: the values that order its last member. */
export function toCursor(values: readonly (string | boolean)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** The values of a cursor. @param isMine whether they are those of this list @throws DomainError invalid-body */
export function fromCursor<Values>(cursor: string, isMine: (values: unknown) => values is Values): Values {
  const values = valuesOf(cursor);
  if (!isMine(values)) throw new DomainError("invalid-body", unknownCursor);
  return values;
}

function valuesOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return undefined;
  }
}

/** The members of a page, of which one more than wanted was loaded, and the cursor of the next. */
export function pageOf<Member>(
  found: readonly Member[],
  limit: number,
  cursorOf: (last: Member) => string,
): { readonly members: readonly Member[]; readonly next: string | null } {
  const members = found.slice(0, limit);
  const last = members.at(-1);
  return { members, next: found.length > limit && last !== undefined ? cursorOf(last) : null };
}
