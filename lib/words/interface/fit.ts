import type { FitView } from "@/lib/contracts/fits";
import { formatCount, formatPercent } from "@/lib/words/format";

const STATUS: Readonly<Record<FitView["status"], string>> = {
  running: "Working on it. You can keep studying.",
  kept: "Your personal parameters predict your answers better, so they’re now in use.",
  "no-better": "Personal parameters wouldn’t predict your answers any better, so nothing has changed.",
  "too-few": "There aren’t enough answers yet. Study for a few more days.",
  failed: "That didn’t work. Try again. If it keeps happening, tell your administrator.",
};

const decimals = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 3, maximumFractionDigits: 3 });

export const fitWords = {
  title: "Personalised schedule",
  lead: "People forget at different speeds. Colloquy can learn yours from your answers, and uses the result only if it predicts your latest answers better.",
  start: "Personalise my schedule",
  status: (status: FitView["status"]) => STATUS[status],
  basis: (locale: string, training: number, heldOut: number) =>
    `Learned from ${formatCount(locale, training, "answer", "answers")}, tested on your latest ${formatCount(locale, heldOut, "answer", "answers")}.`,
  measure: "Log loss (lower is better)",
  before: "Before",
  after: "Personalised",
  loss: (logLoss: number | null) => (logLoss === null ? "–" : decimals.format(logLoss)),
  plotTitle: "Predicted and actual recall",
  plotAlt: "Each dot is a group of answers: predicted recall across, actual recall upwards. On the line, they match.",
  axisPredicted: "predicted",
  axisTrue: "recalled",
  table: "Show as table",
  predicted: "Predicted",
  recalled: "Recalled",
  answers: "Answers",
  percent: formatPercent,
} as const;
