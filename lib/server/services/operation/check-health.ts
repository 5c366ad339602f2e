import { database, rowsOf } from "@/lib/server/store/database";

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await rowsOf(database())`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
