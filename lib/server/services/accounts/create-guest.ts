import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Session } from "@/lib/core/shared/actor";
import { asId } from "@/lib/core/shared/ids";
import { defaultOptions } from "@/lib/server/services/accounts/default-options";
import { database } from "@/lib/server/store/database";
import { saveOptions } from "@/lib/server/store/options";
import { createSession } from "@/lib/server/store/sessions";
import { createUser, deleteIdleGuests } from "@/lib/server/store/users";
import { guestName } from "@/lib/words/problems";

/** Guests without any answer are gone after a week; so many at most are cleared away each time. */
const IDLE_GUEST_MS = 7 * 24 * 60 * 60 * 1000;
const CLEARED_AT_ONCE = 50;

/** Starts a session for someone without an account: signing up later keeps the same user. */
export async function createGuest(
  {
    now,
    newId,
    device = null,
  }: { readonly now: Instant; readonly newId: () => string; readonly device?: string | null },
  input: { readonly timeZone?: string | undefined },
): Promise<Session> {
  const db = database();
  const session = { userId: asId<Session["userId"]>(newId()), sessionId: newId() };
  const options = defaultOptions(input.timeZone);
  const at = new Date(now);
  await db.$transaction(async (transaction) => {
    await createUser(
      transaction,
      { id: session.userId, name: guestName, email: null, passwordHash: null, guest: true, optionsId: options.id },
      at,
    );
    await saveOptions(transaction, session.userId, options, at);
    await createSession(transaction, session, { device, now: at });
  });
  await deleteIdleGuests(db, new Date(now - IDLE_GUEST_MS), CLEARED_AT_ONCE);
  return session;
}
