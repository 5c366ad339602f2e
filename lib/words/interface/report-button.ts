/** The way to a report, where the sheet for it is loaded only once somebody asks for it. */
export const reportButtonWords = {
  report: "Report",
  reportCard: "Report a problem",
} as const;
