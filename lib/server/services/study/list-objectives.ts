import type { Objective } from "@/lib/core/content/objective";
import { readFrame } from "@/lib/server/content/deck-content";
import { database } from "@/lib/server/store/database";
import { loadEdition } from "@/lib/server/store/edition";

/** What a student should be able to do, in the order of the content. */
export async function listObjectives(): Promise<readonly Objective[]> {
  return (await readFrame(await loadEdition(database()))).objectives;
}
