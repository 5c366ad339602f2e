import { asJson, type Database } from "@/lib/server/store/database";

/** What the application keeps about itself under a name. */
export async function loadSetting(db: Database, key: string): Promise<unknown> {
  const row = await db.setting.findUnique({ where: { key } });
  return row?.value;
}

/** Keeps a value under a name, instead of the one before. */
export async function saveSetting(db: Database, key: string, value: unknown): Promise<void> {
  await db.setting.upsert({ where: { key }, create: { key, value: asJson(value) }, update: { value: asJson(value) } });
}

/** Keeps a value under a name unless there is one; gives the one that is kept. Of several who ask at once all get the same. */
export async function settleSetting(db: Database, key: string, value: unknown): Promise<unknown> {
  await db.setting.createMany({ data: [{ key, value: asJson(value) }], skipDuplicates: true });
  return loadSetting(db, key);
}
