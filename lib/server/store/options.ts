import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { asId, type OptionsId, type UserId } from "@/lib/core/shared/ids";
import { stableId } from "@/lib/core/shared/stable-hash";
import { type Database, rowsOf } from "@/lib/server/store/database";

/** A row of options_snapshot as `to_jsonb` gives it. */
export interface OptionsRow {
  readonly id: string;
  readonly desired_retention: number;
  readonly learning_steps: string[];
  readonly relearning_steps: string[];
  readonly maximum_interval: number;
  readonly fuzz: boolean;
  readonly weights: number[];
  readonly time_zone: string;
  readonly rollover_hour: number;
  readonly easy_days: number[];
}

/** Reads a row of options_snapshot. */
export function fromOptionsRow(row: OptionsRow): SchedulingOptions {
  return {
    id: asId(row.id),
    desiredRetention: row.desired_retention,
    learningSteps: row.learning_steps,
    relearningSteps: row.relearning_steps,
    maximumInterval: row.maximum_interval,
    fuzz: row.fuzz,
    ...(row.weights.length > 0 && { weights: row.weights }),
    timeZone: row.time_zone,
    rolloverHour: row.rollover_hour,
    ...(row.easy_days.length > 0 && { easyDays: row.easy_days }),
  };
}

/** The id of a snapshot follows from its values: the same settings are the same snapshot. */
export function optionsIdOf(options: Omit<SchedulingOptions, "id">): OptionsId {
  return asId(
    stableId(
      "options",
      options.desiredRetention,
      options.learningSteps.join(" "),
      options.relearningSteps.join(" "),
      options.maximumInterval,
      String(options.fuzz),
      (options.weights ?? []).join(" "),
      options.timeZone,
      options.rolloverHour,
      // Snapshots made before there were easy days keep their ids.
      ...(options.easyDays === undefined ? [] : [options.easyDays.join(" ")]),
    ),
  );
}

/** Keeps a snapshot; one that is there already stays as it is. */
export async function saveOptions(db: Database, userId: UserId, options: SchedulingOptions, now: Date): Promise<void> {
  await db.optionsSnapshot.createMany({
    data: [
      {
        userId,
        id: options.id,
        desiredRetention: options.desiredRetention,
        learningSteps: [...options.learningSteps],
        relearningSteps: [...options.relearningSteps],
        maximumInterval: options.maximumInterval,
        fuzz: options.fuzz,
        weights: [...(options.weights ?? [])],
        timeZone: options.timeZone,
        rolloverHour: options.rolloverHour,
        easyDays: [...(options.easyDays ?? [])],
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
}

/** Every snapshot of a learner by id: what replay needs. */
export async function loadAllOptions(db: Database, userId: UserId): Promise<ReadonlyMap<OptionsId, SchedulingOptions>> {
  const rows = await rowsOf<{ row: OptionsRow }>(db)`
    SELECT to_jsonb(o) AS row FROM options_snapshot o WHERE o.user_id = ${userId}::uuid`;
  return new Map(rows.map(({ row }) => [asId<OptionsId>(row.id), fromOptionsRow(row)]));
}
