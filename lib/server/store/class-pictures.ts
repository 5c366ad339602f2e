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

/** A class's readiness as the last picture of a day showed it. */
export interface StoredReadiness {
  readonly at: Instant;
  readonly readiness: number;
}

/** Keeps what a picture says of the readiness, in place of what an earlier one of the same day said. */
export async function saveReadiness(
  db: Database,
  assignmentId: string,
  { at, readiness }: StoredReadiness,
): Promise<void> {
  const drawn = new Date(at);
  const day = new Date(Math.floor(at / DAY_MS) * DAY_MS);
  const data = { at: drawn, readiness };
  await db.classReadiness.upsert({
    where: { assignmentId_day: { assignmentId, day } },
    create: { assignmentId, day, ...data },
    update: data,
  });
}

const DAY_MS = 86_400_000;

/** A class's readiness day by day, as far as it was shown. */
export async function loadReadiness(db: Database, assignmentId: string): Promise<readonly StoredReadiness[]> {
  const rows = await db.classReadiness.findMany({ where: { assignmentId }, orderBy: { day: "asc" } });
  return rows.map(({ at, readiness }) => ({ at: at.getTime(), readiness }));
}
