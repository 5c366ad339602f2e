import type { FitView } from "@/lib/contracts/fits";
import { formatCount, formatPercent } from "@/lib/words/format";

const STATUS: Readonly<Record<FitView["status"], string>> = {
  running: "Fitting. You can go on studying.",
  kept: "Your own weights predict your answers better, and are in force from now on.",
  "no-better": "Your own weights predict your answers no better, so the ones before stay.",
  "too-few": "There are too few answers to learn from yet. Study on for some days.",
  failed: "The fitting did not work. Try again; if it stays so, tell whoever runs this server.",
};

const decimals = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 3, maximumFractionDigits: 3 });

export const fitWords = {
  title: "Fitted to you",
  lead: "How fast people forget differs. From your answers Colloquy can learn how you do, and keeps that only where it predicts your latest answers better.",
  start: "Fit it to my answers",
  status: (status: FitView["status"]) => STATUS[status],
  basis: (locale: string, training: number, heldOut: number) =>
    `Learned from ${formatCount(locale, training, "answer", "answers")}, judged by the latest ${formatCount(locale, heldOut, "answer", "answers")} kept back.`,
  measure: "Log loss (lower is better)",
  before: "Before",
  after: "Fitted",
  loss: (logLoss: number | null) => (logLoss === null ? "–" : decimals.format(logLoss)),
  plotTitle: "Predicted and true recall",
  plotAlt:
    "Each dot is a group of answers: how likely recall was predicted to be, and how often you recalled. On the line both agree.",
  axisPredicted: "predicted",
  axisTrue: "recalled",
  table: "As a table",
  predicted: "Predicted",
  recalled: "Recalled",
  answers: "Answers",
  percent: formatPercent,
} as const;
