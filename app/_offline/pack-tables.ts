import type { KeptPack } from "@/app/_offline/phone-database";
import type { StudyPack } from "@/lib/contracts/study-pack";
import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { decksUnderPlan } from "@/lib/core/scheduling/seminar-plan/plan-deck";
import { makePlanTables, type PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";

/**
 * The tables for the plans of a pack: those of an older one where they still fit, else made anew, which takes a phone up
 * to some seconds: the worker's work. Undefined where no date is near.
 */
export function packTables(pack: StudyPack, older: KeptPack | undefined): PlanTables | undefined {
  const { options, seminars, madeAt } = pack;
  const near = decksUnderPlan(seminars, ({ seminarAt }) => seminarAt, { now: Date.parse(madeAt), options });
  const days = near.at(-1)?.daysLeft;
  if (days === undefined) return undefined;
  const known = older?.tables;
  const isSame = older?.pack.options.weights?.join(" ") === options.weights?.join(" ");
  return known !== undefined && isSame && known.days >= days
    ? known
    : makePlanTables(memoryModel(options.weights), days);
}
