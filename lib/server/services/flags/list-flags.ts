import type { FlagList } from "@/lib/contracts/flags";
import type { FlagStatus } from "@/lib/core/content/flag";
import { teaches } from "@/lib/core/shared/actor";
import type { ServiceContext } from "@/lib/server/services/context";
import { toFlagView } from "@/lib/server/services/flags/flag-view";
import { database } from "@/lib/server/store/database";
import { countOpenFlags, countUnseenAnswers, loadFlags, saveAnswersSeen } from "@/lib/server/store/flags";

/** My flags with their answers; for those who answer flags everybody's of the shared bank and of their own facts. The newest first. */
export async function listFlags(
  { actor }: ServiceContext,
  { status }: { readonly status?: FlagStatus | undefined } = {},
): Promise<FlagList> {
  const flags = await loadFlags(database(), { userId: actor.userId, answers: teaches(actor) }, status);
  return { flags: flags.map((flag) => toFlagView(flag, actor)) };
}

/** What there is to tell of flags on the page for today. */
export interface FlagNews {
  /** Answers to mine that I have not seen. */
  readonly answers: number;
  /** Flags that wait for an answer; 0 for those who answer none. */
  readonly open: number;
}

export async function readFlagNews({ actor }: ServiceContext): Promise<FlagNews> {
  const db = database();
  const [answers, open] = await Promise.all([
    countUnseenAnswers(db, actor.userId),
    teaches(actor) ? countOpenFlags(db, actor.userId) : 0,
  ]);
  return { answers, open };
}

/** I have seen the answers to these; those that are not mine, or have none, stay as they are. Again is the same. */
export async function seeAnswers({ actor, now }: ServiceContext, ids: readonly string[]): Promise<void> {
  await saveAnswersSeen(database(), actor.userId, ids, new Date(now));
}
