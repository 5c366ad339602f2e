import type { Instant } from "@/lib/core/scheduling/review-record";
import { asJson, type Database } from "@/lib/server/store/database";

/** A picture of a class, and since when it has been shown. */
export interface StoredPicture<P> {
  readonly shownSince: Instant;
  readonly picture: P;
}

/** The picture that stands; undefined where none was drawn yet. */
export async function loadPicture<P>(db: Database, assignmentId: string): Promise<StoredPicture<P> | undefined> {
  const row = await db.classPicture.findUnique({ where: { assignmentId } });
  return row === null ? undefined : { shownSince: row.shownSince.getTime(), picture: row.picture as P };
}

/** Puts a picture instead of the one before (undefined: of none), unless someone else has put theirs there meanwhile. */
export async function replacePicture<P>(
  db: Database,
  assignmentId: string,
  before: StoredPicture<P> | undefined,
  { shownSince, picture }: StoredPicture<P>,
): Promise<void> {
  const data = { shownSince: new Date(shownSince), picture: asJson(picture) };
  if (before === undefined) {
    await db.classPicture.createMany({ data: [{ assignmentId, ...data }], skipDuplicates: true });
    return;
  }
  await db.classPicture.updateMany({ where: { assignmentId, shownSince: new Date(before.shownSince) }, data });
}
