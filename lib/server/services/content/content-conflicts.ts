import { z } from "zod";
import type { ContentConflict } from "@/lib/core/content/facts-in-force";
import type { Database } from "@/lib/server/store/database";
import { loadVersionTimes } from "@/lib/server/store/fact-versions";
import { loadSetting, saveSetting } from "@/lib/server/store/settings";

/** Under this name the database keeps what content/ and the app disagree on. */
const CONFLICTS_SETTING = "content-conflicts";

const conflictList = z.array(
  z.object({
    factId: z.string(),
    fileHash: z.string(),
    statement: z.string().nullable(),
    /** When seeding first met it. */
    since: z.iso.datetime(),
  }),
);

/** A fact that says one thing in content/ and another in the app, since a moment. */
export type KnownConflict = Readonly<z.infer<typeof conflictList>[number]>;

/**
 * Keeps what content/ and the app disagree on by now.
 * @returns the facts on which no editor has decided yet
 */
export async function noteConflicts(
  db: Database,
  conflicts: readonly ContentConflict[],
  now: Date,
): Promise<readonly string[]> {
  const known = await readConflicts(db);
  const noted = conflicts.map((conflict) => {
    const earlier = known.find(({ factId, fileHash }) => factId === conflict.factId && fileHash === conflict.fileHash);
    return { ...conflict, since: earlier?.since ?? now.toISOString() };
  });
  if (JSON.stringify(noted) !== JSON.stringify(known)) await saveSetting(db, CONFLICTS_SETTING, noted);
  return (await undecidedOf(db, noted)).map(({ factId }) => factId);
}

/** The conflicts on which no editor has decided yet: whoever writes a version after content/ has changed decides. */
export async function listUndecidedConflicts(db: Database): Promise<readonly KnownConflict[]> {
  return undecidedOf(db, await readConflicts(db));
}

async function readConflicts(db: Database): Promise<readonly KnownConflict[]> {
  return conflictList.catch([]).parse(await loadSetting(db, CONFLICTS_SETTING));
}

async function undecidedOf(db: Database, conflicts: readonly KnownConflict[]): Promise<readonly KnownConflict[]> {
  const times = await loadVersionTimes(
    db,
    conflicts.map(({ factId }) => factId),
  );
  return conflicts.filter(({ factId, since }) => (times.get(factId)?.getTime() ?? 0) <= Date.parse(since));
}
