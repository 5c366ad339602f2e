import { gradebookOperations } from "@/lib/contracts/gradebook";
import { otherMethods } from "@/lib/server/http/other-methods";
import { csvFile } from "@/lib/server/http/respond";
import { serve } from "@/lib/server/http/serve";
import { exportGradebook } from "@/lib/server/services/teaching/export-gradebook";
import { readGradebook } from "@/lib/server/services/teaching/read-gradebook";

export const GET = serve(
  gradebookOperations.getGradebook,
  async ({ context, params: { courseId }, query: { format } }) => {
    if (format === "json") return readGradebook(context, courseId);
    const { name, csv } = await exportGradebook(context, courseId, format);
    return csvFile(name, csv);
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
