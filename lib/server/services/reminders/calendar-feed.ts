import { createHash, timingSafeEqual } from "node:crypto";
import type { CalendarEvent } from "@/lib/core/reminders/calendar-event";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type UserId } from "@/lib/core/shared/ids";
import type { ServiceContext } from "@/lib/server/services/context";
import { CALENDAR_SOURCES } from "@/lib/server/services/reminders/calendar-sources";
import { database } from "@/lib/server/store/database";
import { loadFeedHash, saveFeedSecret } from "@/lib/server/store/reminders";
import { loadLearner } from "@/lib/server/store/users";
import { unknownFeed } from "@/lib/words/problems";

/** The name of a feed in its address: whose it is, and the secret that opens it. */
const NAME = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{20,100})(?:\.ics)?$/;

/** Makes a feed, instead of the one before, whose address is worth nothing then. Gives its name. */
export async function makeCalendarFeed({ actor }: ServiceContext, secret: string): Promise<string> {
  await saveFeedSecret(database(), actor.userId, hashOf(secret));
  return `${actor.userId}.${secret}.ics`;
}

/** Takes the feed away: its address is worth nothing any more. */
export async function revokeCalendarFeed({ actor }: ServiceContext): Promise<void> {
  await saveFeedSecret(database(), actor.userId, null);
}

/** What is in a feed, for anyone who knows its name. @throws DomainError not-found where there is none of that name */
export async function readCalendarFeed(name: string, now: number): Promise<readonly CalendarEvent[]> {
  const [, userId = "", secret = ""] = NAME.exec(name) ?? [];
  const db = database();
  const id = asId<UserId>(userId);
  const hash = userId === "" ? null : await loadFeedHash(db, id);
  if (hash === null || !isSame(hash, hashOf(secret))) throw new DomainError("not-found", unknownFeed);
  const learner = await loadLearner(db, id);
  if (learner === undefined) throw new DomainError("not-found", unknownFeed);
  const events = await Promise.all(CALENDAR_SOURCES.map((source) => source(learner, now)));
  return events
    .flat()
    .filter(({ ends }) => ends > now)
    .map((event) => ({ ...event, id: `${event.id}-${id}` }))
    .sort((a, b) => a.begins - b.begins || (a.id < b.id ? -1 : 1));
}

/** The secret is long and random: nothing slower is needed. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
