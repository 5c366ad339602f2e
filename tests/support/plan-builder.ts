import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { type AgedMemory, outlookOf, outlookOfNew } from "@/lib/core/scheduling/seminar-plan/outlook";
import { type PlanInput, planDay } from "@/lib/core/scheduling/seminar-plan/plan-day";
import { makePlanTables, type PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import type { PlannedCard } from "@/lib/core/scheduling/seminar-plan/planned-card";
import { asId } from "@/lib/core/shared/ids";

/** FSRS-6 with the weights as published. */
export const MODEL = memoryModel();

let made: PlanTables | undefined;
/** Tables for dates up to three weeks ahead, made once a file. */
export function planTables(): PlanTables {
  made ??= makePlanTables(MODEL, 21);
  return made;
}

/** A card under a plan: never seen, unless it has a memory; the only one of its fact, unless told otherwise. */
export function buildPlanned(
  name: string,
  daysLeft: number,
  { memory, ...overrides }: Partial<PlannedCard> & { readonly memory?: AgedMemory } = {},
): PlannedCard {
  return {
    cardId: asId(name),
    factId: asId(`fact of ${name}`),
    position: 0,
    interferenceKeys: [],
    settled: false,
    outlook: memory === undefined ? outlookOfNew(MODEL, daysLeft) : outlookOf(MODEL, memory, daysLeft),
    isNew: memory === undefined,
    askable: true,
    mayRetry: false,
    ...overrides,
  };
}

/** So many of them, in order. */
export function buildManyPlanned(
  count: number,
  daysLeft: number,
  more: (index: number) => Parameters<typeof buildPlanned>[2] = () => ({}),
): PlannedCard[] {
  return Array.from({ length: count }, (_, index) =>
    buildPlanned(`card ${index}`, daysLeft, { position: index, ...more(index) }),
  );
}

/** Plans a day of ten minutes, as every day to come has, with nothing answered yet. */
export function planFor(
  cards: readonly PlannedCard[],
  daysLeft: number,
  overrides: Partial<PlanInput<PlannedCard>> = {},
) {
  return planDay({
    cards,
    tables: planTables(),
    daysLeft,
    secondsToday: 600,
    secondsPerDay: 600,
    target: 0,
    factsToday: [],
    ...overrides,
  });
}
