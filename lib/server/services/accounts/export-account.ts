import type { AccountExport } from "@/lib/contracts/account";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { database } from "@/lib/server/store/database";
import { loadEverythingOf } from "@/lib/server/store/export";

/** Everything about me that is kept, as plain data: account, options, log, schedules, quizzes, decks. */
export async function exportAccount(context: ServiceContext): Promise<AccountExport> {
  await requireWithin("exportsByAccount", context.actor.userId);
  const account = await readAccount(context);
  return {
    exportedAt: new Date(context.now).toISOString(),
    account,
    ...(await loadEverythingOf(database(), context.actor.userId)),
  };
}
