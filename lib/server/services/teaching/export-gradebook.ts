import { detailsCsv, scoresCsv } from "@/lib/server/interop/gradebook-csv";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { readGradebook } from "@/lib/server/services/teaching/read-gradebook";

/**
 * The gradebook as a file: scores as Moodle and Canvas take them, or every figure for a spreadsheet.
 * @throws DomainError not-found or not-allowed
 */
export async function exportGradebook(
  context: ServiceContext,
  courseId: string,
  format: "csv" | "details",
): Promise<{ readonly name: string; readonly csv: string }> {
  const { title } = await requireCourse(context, courseId, "see-class");
  await requireWithin("exportsByAccount", context.actor.userId);
  const gradebook = await readGradebook(context, courseId);
  const csv = format === "csv" ? scoresCsv(gradebook, title) : detailsCsv(gradebook);
  return { name: `${title} ${format === "csv" ? "scores" : "details"}`, csv };
}
