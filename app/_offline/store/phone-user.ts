import { type Change, changePhone } from "@/app/_offline/store/phone-changes";
import { readOne } from "@/app/_offline/store/phone-database";

/*
 * One phone, one learner at a time. Of another nothing stays but answers that are not sent: nobody's answers are lost
 * without a word, and nobody else's are sent.
 */

const USER = "user";

/** Whose phone it is; undefined where nothing is kept. */
export function phoneUser(): Promise<string | undefined> {
  return readOne("phone", USER);
}

/** Makes it this learner's: what was kept of another goes. */
export async function claimPhone(userId: string): Promise<void> {
  if ((await phoneUser()) === userId) return;
  await changePhone(["packs", "decks", "entries", "phone"], (change) => {
    removeKept(change, (owner) => owner !== userId);
    change("phone").put(userId, USER);
  });
}

/** Removes all that is kept of anyone, but unsent answers; at signing out. */
export async function leavePhone(): Promise<void> {
  await changePhone(["packs", "decks", "entries", "phone"], (change) => {
    removeKept(change, () => true);
    change("phone").delete(USER);
  });
  forgetSessions();
}

/** Removes all of one learner, whose account is gone. */
export async function forgetLearner(userId: string): Promise<void> {
  await leavePhone();
  await changePhone(["entries"], (change) => change("entries").deleteWhere((kept) => kept.userId === userId));
}

/** Removes everyone else's unsent answers, once the person holding the phone agrees. */
export function dropUnsentOfOthers(userId: string | null): Promise<void> {
  return changePhone(["entries"], (change) => change("entries").deleteWhere((kept) => kept.userId !== userId));
}

function removeKept(change: Change, isOf: (userId: string) => boolean): void {
  change("packs").deleteWhere(({ userId }) => isOf(userId));
  change("decks").deleteWhere(({ userId }) => isOf(userId));
  change("entries").deleteWhere(({ userId, state }) => isOf(userId) && state !== "unsent");
}

/** What the tab keeps of a running session. */
function forgetSessions(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was stored.
  }
}
