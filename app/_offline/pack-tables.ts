import type { KeptPack } from "@/app/_offline/phone-database";
import { toDeckHead } from "@/app/_offline/study-input";
import type { StudyPack } from "@/lib/contracts/study-pack";
import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { makePlanTables, type PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import { planned } from "@/lib/core/study/plans";

/**
 * The tables for the plans of a pack: those of an older one where they still fit, else made anew, which takes a phone up
 * to some seconds: the worker's work. Undefined where no date is near.
 */
export function packTables(pack: StudyPack, older: KeptPack | undefined): PlanTables | undefined {
  const { options, madeAt } = pack;
  const near = planned(pack.decks.map(toDeckHead), { now: Date.parse(madeAt), learner: { options } });
  const days = near.at(-1)?.daysLeft;
  if (days === undefined) return undefined;
  const known = older?.tables;
  const isSame = older?.pack.options.weights?.join(" ") === options.weights?.join(" ");
  return known !== undefined && isSame && known.days >= days
    ? known
    : makePlanTables(memoryModel(options.weights), days);
}
