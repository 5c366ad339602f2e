import { type Change, changePhone, deleteWhere, openPhone } from "@/app/_offline/store/phone-database";

/*
 * One phone, one learner at a time. Of another nothing stays but answers that are not sent: nobody's answers are lost
 * without a word, and nobody else's are sent.
 */

const USER = "user";

/** Whose phone it is; undefined where nothing is kept. */
export async function phoneUser(): Promise<string | undefined> {
  return (await openPhone()).get("phone", USER);
}

/** Makes it this learner's: what was kept of another goes. */
export async function claimPhone(userId: string): Promise<void> {
  if ((await phoneUser()) === userId) return;
  await changePhone(["packs", "decks", "entries", "phone"], async (change) => {
    await removeKept(change, (owner) => owner !== userId);
    await change.objectStore("phone").put(userId, USER);
  });
}

/** Removes all that is kept of anybody, but unsent answers; at signing out. */
export async function leavePhone(): Promise<void> {
  await changePhone(["packs", "decks", "entries", "phone"], async (change) => {
    await removeKept(change, () => true);
    await change.objectStore("phone").delete(USER);
  });
  forgetSessions();
}

/** Removes all of one learner, whose account is gone. */
export async function forgetLearner(userId: string): Promise<void> {
  await leavePhone();
  await changePhone(["entries"], (change) => deleteWhere(change, "entries", (kept) => kept.userId === userId));
}

/** Unsent answers of anybody else than the one who is signed in: of anybody at all where nobody is. */
export async function countUnsentOfOthers(userId: string | null): Promise<number> {
  const kept = await (await openPhone()).getAll("entries");
  return kept.filter((one) => one.userId !== userId && one.state === "unsent" && one.entry.kind === "answer").length;
}

/** Removes them, where whoever holds the phone says so. */
export function dropUnsentOfOthers(userId: string | null): Promise<void> {
  return changePhone(["entries"], (change) => deleteWhere(change, "entries", (kept) => kept.userId !== userId));
}

async function removeKept(change: Change, isOf: (userId: string) => boolean): Promise<void> {
  await deleteWhere(change, "packs", ({ userId }) => isOf(userId));
  await deleteWhere(change, "decks", ({ userId }) => isOf(userId));
  await deleteWhere(change, "entries", ({ userId, state }) => isOf(userId) && state !== "unsent");
}

/** What the tab keeps of a running session. */
function forgetSessions(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was stored.
  }
}
