import { formatCount } from "@/lib/words/format";

/** Answers that the server refused. */
export const refusalWords = {
  refused: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer wasn’t", "answers weren’t")} accepted:`,
  understood: "OK",
} as const;
