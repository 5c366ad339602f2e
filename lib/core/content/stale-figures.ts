import type { Fact } from "@/lib/core/content/fact";

/** A text of a changed fact that has a figure which its statement no longer has. */
export interface StaleFigure {
  readonly figure: string;
  readonly where: "quotation" | "question" | "wrongAnswer" | "explanation";
  readonly text: string;
}

/** A number with its decimals and thousands: "3.6", "12,000". */
const FIGURE = /\d+(?:[.,]\d+)*/g;

/**
 * Where a corrected fact may still say the old figure: its quotations, its questions, and its common wrong answers with
 * their explanations. Each may be right as it is (what was said is said), so these are warnings for the editor.
 */
export function staleFigures(before: Fact, after: Fact): readonly StaleFigure[] {
  const kept = figuresIn(after.statement);
  const gone = [...figuresIn(before.statement)].filter((figure) => !kept.has(figure));
  return textsOf(after).flatMap(({ where, text }) => {
    const figures = figuresIn(text);
    return gone.filter((figure) => figures.has(figure)).map((figure) => ({ figure, where, text }));
  });
}

function figuresIn(text: string): ReadonlySet<string> {
  return new Set(text.match(FIGURE));
}

function textsOf({ evidence, asks }: Fact): readonly Omit<StaleFigure, "figure">[] {
  const misconceptions = asks.flatMap((ask) => ask.misconceptions);
  const texts = [
    ...evidence.map(({ quote }) => ({ where: "quotation" as const, text: quote })),
    ...asks.map(({ question }) => ({ where: "question" as const, text: question })),
    ...misconceptions.map(({ text }) => ({ where: "wrongAnswer" as const, text })),
    ...misconceptions.map(({ why }) => ({ where: "explanation" as const, text: why })),
  ];
  return texts.filter(({ where, text }, place) =>
    texts.slice(0, place).every((other) => other.where !== where || other.text !== text),
  );
}
