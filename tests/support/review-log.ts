import type { PhoneInUse } from "@/tests/support/phone-options";

export interface LogEntry {
  readonly id: string;
  readonly cardId: string;
  readonly kind: "answer" | "revoke" | "action";
  readonly rating: string | null;
  readonly revokes: string | null;
  readonly reviewedAt: string;
}

/** All that the server has of the learner on this phone, in order. */
export async function readLog({ context }: Pick<PhoneInUse, "context">): Promise<readonly LogEntry[]> {
  const answer = await context.request.get("/api/account/export");
  const { reviewLog } = (await answer.json()) as { reviewLog: LogEntry[] };
  return reviewLog.toSorted((a, b) => a.reviewedAt.localeCompare(b.reviewedAt) || a.id.localeCompare(b.id));
}
