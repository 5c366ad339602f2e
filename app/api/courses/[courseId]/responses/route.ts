import { researchOperations } from "@/lib/contracts/research";
import { otherMethods } from "@/lib/server/http/other-methods";
import { csvFile } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { exportResponses, exportResponsesCsv } from "@/lib/server/services/teaching/export-responses";

export const GET = serve(researchOperations.exportResponses, async ({ context, params: { courseId }, query }) => {
  const { format, assignmentId } = query;
  const secretive = { ...context, newSecret: context.newId };
  if (format === "json") return exportResponses(secretive, courseId, { assignmentId });
  const { name, csv } = await exportResponsesCsv(secretive, courseId, { assignmentId });
  return csvFile(name, csv);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
