import type { ServerErrors } from "@/lib/contracts/admin";
import { DomainError } from "@/lib/core/shared/domain-error";
import { toWireInstant } from "@/lib/core/study/views";
import { requireAdministrator } from "@/lib/server/services/access/require-administrator";
import { pageOf } from "@/lib/server/services/administration/list-place";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { loadServerErrors } from "@/lib/server/store/server-errors";
import { unknownCursor } from "@/lib/words/problems";

interface Wanted {
  readonly id?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const USUAL_LIMIT = 20;

/** Unexpected errors, the latest first. */
export async function listErrors(
  context: ServiceContext,
  { id, cursor, limit = USUAL_LIMIT }: Wanted,
): Promise<ServerErrors> {
  requireAdministrator(context);
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) throw new DomainError("invalid-body", unknownCursor);
  const before = cursor === undefined ? undefined : BigInt(cursor);
  const found = await loadServerErrors(database(), { id: id?.trim() || undefined, before, most: limit + 1 });
  const { members, next } = pageOf(found, limit, (last) => last.number);
  return { errors: members.map(({ at, ...error }) => ({ ...error, at: toWireInstant(at.getTime()) })), next };
}
