/** Called by Next once, when the app starts. */
export async function register(): Promise<void> {
  const { startJobs } = await import("@/lib/server/jobs/start-jobs");
  startJobs();
}
