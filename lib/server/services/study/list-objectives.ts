import type { Objective } from "@/lib/core/content/objective";
import { loadFrame } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";

/** What a student should be able to do, in the order of the content. */
export async function listObjectives(): Promise<readonly Objective[]> {
  return (await loadFrame(database())).objectives;
}
