import type { StorageView } from "@/lib/contracts/admin";
import { requireAdministrator } from "@/lib/server/services/access/require-administrator";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { loadCounts, loadTableSizes } from "@/lib/server/store/storage";

/** How large everything is. @param keptMail gives the size of the folder of mail */
export async function readStorage(
  context: ServiceContext,
  keptMail: () => Promise<StorageView["mailFolder"]>,
): Promise<StorageView> {
  requireAdministrator(context);
  const [{ databaseBytes, ...counts }, tables, mailFolder] = await Promise.all([
    loadCounts(database(), new Date(context.now)),
    loadTableSizes(database()),
    keptMail(),
  ]);
  return { databaseBytes, counts, tables: [...tables], mailFolder };
}
