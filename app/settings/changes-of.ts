import type { Account, UpdateAccountBody } from "@/lib/contracts/account";

/** What the form says differently from the account, in the shape of the route; null where nothing is different. */
export function changesOf(account: Account, fields: FormData): UpdateAccountBody | null {
  const text = (name: string): string => String(fields.get(name) ?? "").trim();
  const number = (name: string): number => Number(text(name));
  const base = {
    name: text("name"),
    timeZone: text("timeZone"),
    rolloverHour: number("rolloverHour"),
    streakShown: fields.has("streakShown"),
  };
  const preset = {
    desiredRetention: number("desiredRetention"),
    newPerDay: number("newPerDay"),
    reviewsPerDay: number("reviewsPerDay"),
    minutesPerDay: number("minutesPerDay"),
    maximumInterval: number("maximumInterval"),
    fuzz: fields.get("fuzz") !== null,
    easyDays: account.preset.easyDays.map((_, day) => number(`easyDay${day}`)),
    buttons: number("buttons") === 2 ? (2 as const) : (4 as const),
    learningSteps: steps(text("learningSteps")),
    relearningSteps: steps(text("relearningSteps")),
  };
  const changedBase = differing(base, account);
  const changedPreset = differing(preset, account.preset);
  const weights = changedWeights(text("weights"), account.preset.weights);
  const presetChanged = Object.keys(changedPreset).length > 0 || weights !== undefined;
  if (!presetChanged && Object.keys(changedBase).length === 0) return null;
  const changes = { ...changedPreset, ...(weights !== undefined && { weights }) };
  return { ...changedBase, ...(presetChanged && { preset: changes }) };
}

/** Undefined where they stay; null, where the field was emptied, means those of the algorithm. */
function changedWeights(text: string, kept: readonly number[] | undefined): number[] | null | undefined {
  const given = steps(text).map(Number);
  if (given.join(" ") === (kept ?? []).join(" ")) return undefined;
  return given.length === 0 ? null : given;
}

function steps(text: string): string[] {
  return text.split(/[\s,;]+/).filter((step) => step !== "");
}

function differing<Values extends object>(
  values: Values,
  kept: { readonly [Key in keyof Values]?: unknown },
): Partial<Values> {
  const entries = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(kept[key as keyof Values]),
  );
  return Object.fromEntries(entries) as Partial<Values>;
}
