import { DEFAULT_SCHEDULING_OPTIONS, type SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { optionsIdOf } from "@/lib/server/store/options";

/** The options that a new learner starts with, in their time zone. */
export function defaultOptions(timeZone = "UTC"): SchedulingOptions {
  const values = { ...DEFAULT_SCHEDULING_OPTIONS, timeZone };
  return { ...values, id: optionsIdOf(values) };
}
