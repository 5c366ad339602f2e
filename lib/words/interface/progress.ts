import type { DeckProgress, DeckState } from "@/lib/core/study/progress";
import { formatNumber } from "@/lib/words/format";

/** How far someone is with a deck, and what there is to do. */
export const progressWords = {
  parts: (locale: string, { known, learning, new: fresh }: DeckProgress) =>
    `${formatNumber(locale, known)} known, ${formatNumber(locale, learning)} learning, ${formatNumber(locale, fresh)} new`,
  state(locale: string, state: DeckState): string {
    switch (state.kind) {
      case "ready":
        return [
          state.due > 0 ? `${formatNumber(locale, state.due)} due` : "",
          state.fresh > 0 ? `${formatNumber(locale, state.fresh)} new` : "",
        ]
          .filter(Boolean)
          .join(" · ");
      case "done":
        return "Done for today";
      case "not-started":
        return "Not started";
      case "begun":
        return `${formatNumber(locale, state.met)} of ${formatNumber(locale, state.cards)} cards seen`;
    }
  },
} as const;
