import type { z } from "zod";
import type { cardActionAnswer, cardActionBody } from "@/lib/contracts/reviews";
import { correctClock } from "@/lib/core/scheduling/clocks";
import type { ActionRecord, Instant } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type CardId, type RecordId } from "@/lib/core/shared/ids";
import { stableId } from "@/lib/core/shared/stable-hash";
import { toScheduleView } from "@/lib/core/study/views";
import type { ServiceContext } from "@/lib/server/services/context";
import { appendRecords } from "@/lib/server/services/memory/append-records";
import { idHasOtherContent, unknownCard } from "@/lib/words/problems";

/** Suspends, buries, resets, flags a card or sets its date: a record of the log like an answer. */
export async function actOnCard(
  context: ServiceContext & { readonly newId: () => string },
  cardId: string,
  body: z.output<typeof cardActionBody>,
): Promise<z.infer<typeof cardActionAnswer>> {
  const { now } = context;
  const reviewedAt = momentOf(body, now);
  const id = asId<RecordId>(body.id ?? context.newId());
  const card = asId<CardId>(cardId);
  const fingerprint = stableId("action", cardId, body.action, body.due ?? "");
  const { context: found, schedules } = await appendRecords(
    context,
    { cardIds: [card], recordIds: [id] },
    ({ cards, options }) => {
      if (!cards.has(card)) throw new DomainError("not-found", unknownCard);
      const base = { kind: "action", id, cardId: card, optionsId: options.id, reviewedAt, receivedAt: now } as const;
      const record: ActionRecord =
        body.action === "setDue"
          ? { ...base, action: "setDue", due: Date.parse(body.due ?? "") }
          : { ...base, action: body.action };
      return [{ record, fingerprint }];
    },
  );
  const earlier = found.known.get(id);
  if (earlier !== undefined && earlier.fingerprint !== fingerprint)
    throw new DomainError("conflict", idHasOtherContent);
  return { cardId, schedule: toScheduleView(schedules.get(card) ?? found.cards.get(card)?.schedule) };
}

/** When it was done, by our clock: a device that was offline says so later, and its own may be wrong. */
function momentOf({ at, sentAt }: z.output<typeof cardActionBody>, now: Instant): Instant {
  if (at === undefined) return now;
  const times = [Date.parse(at)];
  const [time = now] = correctClock({ now, times, ...(sentAt !== undefined && { sentAt: Date.parse(sentAt) }) });
  return Math.max(0, time);
}
