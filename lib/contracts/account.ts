import { z } from "zod";
import { timeZone } from "@/lib/contracts/shared";
import { WEIGHT_BOUNDS } from "@/lib/core/scheduling/scheduling-options";

/** At least ten characters: long beats clever. At most 200, since hashing costs time. */
const password = z.string().min(10, "Use at least 10 characters.").max(200, "Use at most 200 characters.");
const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email("Give an e-mail address, like name@example.org."))
  .transform((text) => text.toLowerCase());
const name = z.string().trim().min(1, "Give a name.").max(100, "Use at most 100 characters.");

const STEP = /^[1-9]\d{0,3}[mhd]$/;
const step = z.string().regex(STEP, "Write a step as a number with m, h or d: 10m, 1h, 1d.");
/** Relative length of a unit in minutes. */
const MINUTES = { m: 1, h: 60, d: 1440 } as const;
const steps = z
  .array(step)
  .max(10)
  .refine((list) => {
    const minutes = list.map((text) => Number(text.slice(0, -1)) * MINUTES[text.slice(-1) as keyof typeof MINUTES]);
    return minutes.every((value, index) => index === 0 || value > (minutes[index - 1] ?? 0));
  }, "Put the steps in ascending order.");

const weights = z
  .array(z.number())
  .length(WEIGHT_BOUNDS.length, "FSRS-6 has 21 weights.")
  .superRefine((values, context) => {
    for (const [index, value] of values.entries()) {
      const [least, most] = WEIGHT_BOUNDS[index] ?? [value, value];
      if (value >= least && value <= most) continue;
      context.addIssue({ code: "custom", path: [index], message: `This weight lies between ${least} and ${most}.` });
    }
  });

export const preset = z.object({
  desiredRetention: z.number().min(0.7).max(0.97),
  learningSteps: steps,
  relearningSteps: steps,
  maximumInterval: z.int().min(1).max(36_500),
  fuzz: z.boolean(),
  /** How much of a usual day's cards each weekday takes, Monday first: 1 as usual, 0 as few as can be. */
  easyDays: z.array(z.number().min(0).max(1)).length(7, "Give seven weekdays, Monday first."),
  weights: weights.optional(),
  newPerDay: z.int().min(0).max(500),
  reviewsPerDay: z.int().min(0).max(5000),
  minutesPerDay: z.int().min(1).max(600),
  buttons: z.union([z.literal(2), z.literal(4)]),
});
export type Preset = z.infer<typeof preset>;

const rolloverHour = z.int().min(0).max(23);

/** What somebody signs in with; a password that is too short now may have been long enough once. */
export const credentials = z.object({ email, password: z.string().max(200) });

export const createAccountBody = z.object({ email, password, name, timeZone: timeZone.optional() });
export const createAccountAnswer = z.object({ email: z.string(), name: z.string(), next: z.literal("sign-in") });

export const createGuestBody = z.object({ timeZone: timeZone.optional() });

export const account = z.object({
  id: z.string(),
  guest: z.boolean(),
  email: z.string().nullable(),
  name: z.string(),
  role: z.enum(["learner", "instructor", "editor", "administrator"]),
  timeZone: z.string(),
  rolloverHour,
  /** Whether statistics show how many days in a row I have studied: only who asks for it is shown it. */
  streakShown: z.boolean(),
  preset,
});
export type Account = z.infer<typeof account>;

/** Whatever is absent stays as it is. `weights: null` goes back to the weights of the algorithm. */
export const updateAccountBody = z
  .object({
    name: name.optional(),
    timeZone: timeZone.optional(),
    rolloverHour: rolloverHour.optional(),
    streakShown: z.boolean().optional(),
    preset: preset.extend({ weights: weights.nullable() }).partial().strict().optional(),
  })
  .strict();
export type UpdateAccountBody = z.infer<typeof updateAccountBody>;
