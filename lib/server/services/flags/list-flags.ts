import type { FlagList } from "@/lib/contracts/flags";
import type { FlagStatus } from "@/lib/core/content/flag";
import type { ServiceContext } from "@/lib/server/services/context";
import { toFlagView } from "@/lib/server/services/flags/flag-view";
import { database } from "@/lib/server/store/database";
import { loadFlags, saveAnswersSeen } from "@/lib/server/store/flags";

/** My flags with their answers, and those that are for me to answer. The newest first. */
export async function listFlags(
  { actor }: ServiceContext,
  { status }: { readonly status?: FlagStatus | undefined } = {},
): Promise<FlagList> {
  const flags = await loadFlags(database(), actor, status);
  return { flags: flags.map((flag) => toFlagView(flag, actor)) };
}

/** I have seen the answers to these; those that are not mine, or have none, stay as they are. Again is the same. */
export async function seeAnswers({ actor, now }: ServiceContext, ids: readonly string[]): Promise<void> {
  await saveAnswersSeen(database(), actor.userId, ids, new Date(now));
}
