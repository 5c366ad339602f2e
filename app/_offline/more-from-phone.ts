import { phoneReviewQueue } from "@/app/_offline/phone-review-queue";
import { readPhone } from "@/app/_offline/phone-study";
import type { LoadedQueue } from "@/app/review/review-page-props";

/** What is due now by what the phone keeps, this session's answers included; null where it keeps nothing. */
export async function moreFromPhone(deckId: string | null, limit: number): Promise<LoadedQueue | null> {
  const phone = await readPhone();
  return phone === null ? null : phoneReviewQueue(phone, { deckId, limit });
}
