import type { Instrumentation } from "next";

/** Called by Next once, when the app starts. */
export async function register(): Promise<void> {
  const { startJobs } = await import("@/lib/server/jobs/start-jobs");
  startJobs();
}

/** Called by Next with an error of a page: under the number (`digest`) that the page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  const { reportPageError } = await import("@/lib/server/http/report-page-error");
  await reportPageError(error, request.headers, routePath);
};
