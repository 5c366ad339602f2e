import { createHmac } from "node:crypto";
import type { AssignmentId, AttemptId, UserId } from "@/lib/core/shared/ids";
import { env } from "@/lib/server/env";
import { type Question, question } from "@/lib/server/store/ask";
import { type Database, Prisma } from "@/lib/server/store/database";

/**
 * What stands for an address in the record of started quizzes: only a server with the same secret can tell whose it is.
 * Null for guests, who have no address, and for commands, which have no secret.
 */
function hashAddress(email: string | null): string | null {
  const { NEXTAUTH_SECRET } = env();
  if (email === null || NEXTAUTH_SECRET === undefined) return null;
  return createHmac("sha256", NEXTAUTH_SECRET).update(`begun quiz\n${email}`).digest("base64url");
}

/** How many attempts at an assignment's quiz were started with an address by another account, or one that is gone. */
export function begunByAddress(
  assignmentId: AssignmentId,
  { userId, email }: { readonly userId: UserId; readonly email: string | null },
): Question<number> {
  return question(
    Prisma.sql`SELECT count(*)::int FROM begun_quiz b
      WHERE b.assignment_id = ${assignmentId}::uuid AND b.address_hash = ${hashAddress(email)}::text
        AND NOT EXISTS (SELECT FROM attempt a WHERE a.user_id = ${userId}::uuid AND a.id = b.attempt_id)`,
    (count: number) => count,
  );
}

/** Records that an attempt was started with an address. */
export async function recordBegun(
  db: Database,
  { assignmentId, attemptId, email }: { assignmentId: AssignmentId; attemptId: AttemptId; email: string | null },
): Promise<void> {
  const addressHash = hashAddress(email);
  if (addressHash === null) return;
  await db.begunQuiz.createMany({ data: [{ assignmentId, attemptId, addressHash }], skipDuplicates: true });
}
