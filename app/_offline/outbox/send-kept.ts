import { keepRefusal, markSent, readKept } from "@/app/_offline/outbox/outbox-storage";
import { sendEntries } from "@/app/_offline/outbox/send-entries";
import { withOutboxLock } from "@/app/_offline/outbox/wake-up";
import { phoneUser } from "@/app/_offline/store/phone-user";
import { EMPTY_OUTBOX, nextBatch, outbox } from "@/lib/core/session/outbox";

/**
 * Sends what is kept of the learner whose phone it is, without any page, in order. Stops at what does not arrive: then
 * it says so by rejecting, and the browser calls again.
 */
export async function sendKept(): Promise<void> {
  const userId = await phoneUser();
  if (userId === undefined) return;
  const arrived = await withOutboxLock(userId, () => sendAll(userId));
  if (!arrived) throw new Error("The answers that are kept have not arrived.");
}

/** False where something has not arrived, and is worth another try. */
async function sendAll(userId: string): Promise<boolean> {
  let state = outbox(EMPTY_OUTBOX, { type: "restored", ...(await readKept(userId)) });
  while (state.entries.length > 0) {
    const { events } = await sendEntries(userId, nextBatch(state, 0));
    for (const event of events) {
      state = outbox(state, event);
      if (event.type === "accepted") await markSent(userId, event.id, event.recordedAt);
      const refusal = event.type === "refused" && state.refusals.find(({ entry }) => entry.id === event.id);
      if (refusal) await keepRefusal(userId, refusal);
    }
    // Whoever signs in next sends; nothing can be done here.
    if (state.signedOut) return true;
    if (state.failures > 0) return false;
  }
  return true;
}
