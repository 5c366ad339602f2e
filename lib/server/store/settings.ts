import { asJson, type Database } from "@/lib/server/store/database";

/** What the application keeps about itself under a name. */
export async function loadSetting(db: Database, key: string): Promise<unknown> {
  const row = await db.setting.findUnique({ where: { key } });
  return row?.value;
}

/** Keeps a value under a name, in place of the one before. */
export async function saveSetting(db: Database, key: string, value: unknown): Promise<void> {
  await db.setting.upsert({ where: { key }, create: { key, value: asJson(value) }, update: { value: asJson(value) } });
}
