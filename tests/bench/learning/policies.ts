import { OTHER_FLOORS, seminarPlan } from "@/tests/bench/learning/plan-policy";
import type { MakePolicy } from "@/tests/bench/learning/policy";
import { anki, cramming, leitner, simpleRule, superMemo2 } from "@/tests/bench/learning/usual-policies";

/** Desired retentions among which hindsight chooses the best for each task. */
export const RETENTIONS = [0.8, 0.85, 0.9, 0.93, 0.95, 0.97] as const;

/** Every policy by the name under which a worker runs it. */
export const POLICIES: Readonly<Record<string, MakePolicy>> = {
  plan: seminarPlan(),
  "plan, siblings ignored": seminarPlan({ siblingRule: false }),
  ...Object.fromEntries(OTHER_FLOORS.map((floor) => [floorName(floor), seminarPlan({ floor })])),
  simple: simpleRule,
  "SM-2": superMemo2,
  Leitner: leitner,
  cramming,
  ...Object.fromEntries(RETENTIONS.map((retention) => [ankiName(retention), anki(retention)])),
};

/** The plan with another floor. */
export function floorName(floor: number): string {
  return `plan, floor ${floor}`;
}

export function ankiName(retention: number): string {
  return `Anki ${retention.toFixed(2)}`;
}
