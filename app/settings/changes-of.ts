import type { Account, UpdateAccountBody } from "@/lib/contracts/account";

/** What the form says differently from the account, in the shape of the route; null where nothing is different. */
export function changesOf(account: Account, fields: FormData): UpdateAccountBody | null {
  const text = (name: string): string => String(fields.get(name) ?? "").trim();
  const number = (name: string): number => Number(text(name));
  const base = {
    name: text("name"),
    timeZone: text("timeZone"),
    rolloverHour: number("rolloverHour"),
  };
  const preset = {
    desiredRetention: number("desiredRetention"),
    newPerDay: number("newPerDay"),
    reviewsPerDay: number("reviewsPerDay"),
    buttons: number("buttons") === 2 ? (2 as const) : (4 as const),
    learningSteps: steps(text("learningSteps")),
    relearningSteps: steps(text("relearningSteps")),
  };
  const changedBase = differing(base, account);
  const changedPreset = differing(preset, account.preset);
  const presetChanged = Object.keys(changedPreset).length > 0;
  if (!presetChanged && Object.keys(changedBase).length === 0) return null;
  return { ...changedBase, ...(presetChanged && { preset: changedPreset }) };
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
