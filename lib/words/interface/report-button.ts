/** The button that opens a report. The sheet itself is loaded only when someone opens it. */
export const reportButtonWords = {
  report: "Report",
  reportCard: "Report a problem",
} as const;
