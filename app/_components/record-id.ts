import { UUID_RANDOM_BYTES, uuidV7 } from "@/lib/core/session/uuid-v7";

let lastTime = 0;

/** An id for something the learner did just now; ids made by this page sort in the order in which they were made. */
export function newRecordId(): string {
  lastTime = Math.max(Date.now(), lastTime + 1);
  return uuidV7(lastTime, crypto.getRandomValues(new Uint8Array(UUID_RANDOM_BYTES)));
}
