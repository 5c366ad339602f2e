import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Session } from "@/lib/core/shared/actor";
import { type Database, rowsOf } from "@/lib/server/store/database";
import { type StudiedDeck, studiedDecks } from "@/lib/server/store/decks";
import { type Learner, type LearnerRow, toLearner } from "@/lib/server/store/users";

/** A learner with decks of theirs. */
export interface Studying {
  readonly learner: Learner;
  /** What they study, the deck of all there is, and the one asked about if they may see it, in the order of all decks. */
  readonly decks: readonly StudiedDeck[];
}

/** The session's validity, its learner, and the decks that a queue may be of, in one read. Undefined where it has ended. */
export async function loadStudying(
  db: Database,
  { userId, sessionId }: Session,
  { now, deckId }: { readonly now: Instant; readonly deckId?: string | undefined },
): Promise<Studying | undefined> {
  const rows = await rowsOf<LearnerRow & { readonly decks: StudiedDeck[] | null }>(db)`
    SELECT to_jsonb(u) AS row, to_jsonb(o) AS options,
      ${studiedDecks({ userId, now }, [DECK_OF_ALL, ...(deckId === undefined ? [] : [deckId])])} AS decks
    FROM users u JOIN options_snapshot o ON o.user_id = u.id AND o.id = u.options_id
    WHERE u.id = ${userId}::uuid AND EXISTS (SELECT FROM session e WHERE e.user_id = u.id AND e.id = ${sessionId}::uuid)`;
  const row = rows[0];
  return row === undefined ? undefined : { learner: toLearner(row), decks: row.decks ?? [] };
}
