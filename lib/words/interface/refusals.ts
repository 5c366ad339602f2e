import { formatCount } from "@/lib/words/format";

/** Of what was done on a device and not taken by the server. */
export const refusalWords = {
  refused: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer was", "answers were")} not accepted:`,
  understood: "Understood",
} as const;
