import { readPhone, withKeptWords } from "@/app/_offline/phone-study";
import type { LoadedQueue } from "@/app/review/review-page-props";
import { queueOf } from "@/lib/core/study/queue";

/** What is due now by what the phone keeps, this session's answers included; null where it keeps nothing. */
export async function moreFromPhone(deckId: string | null, limit: number): Promise<LoadedQueue | null> {
  const phone = await readPhone();
  if (phone === null) return null;
  const day = phone.today();
  return withKeptWords(phone, day, queueOf(day, { deckId, limit }));
}
