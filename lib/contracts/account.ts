import { z } from "zod";
import { EXAMPLE, EXAMPLE_NUMBER } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { typedCode } from "@/lib/contracts/second-factor";
import { buttons, singleLine, timeZone } from "@/lib/contracts/shared";
import { WEIGHT_BOUNDS } from "@/lib/core/scheduling/scheduling-options";

/** At least ten characters: long beats clever. At most 200, since hashing costs time. What is easy to guess is refused. */
export const newPassword = z.string().min(10, "Use at least 10 characters.").max(200, "Use at most 200 characters.");
export const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email("Enter an e-mail address, such as name@example.org."))
  .transform((text) => text.toLowerCase());
const name = singleLine().min(1, "Enter a name.").max(100, "Use at most 100 characters.");

const STEP = /^[1-9]\d{0,3}[mhd]$/;
const step = z.string().regex(STEP, "Write each step as a number with m, h or d, such as 10m, 1h or 1d.");
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
  .length(WEIGHT_BOUNDS.length, "Enter all 21 parameters.")
  .superRefine((values, context) => {
    for (const [index, value] of values.entries()) {
      const [least, most] = WEIGHT_BOUNDS[index] ?? [value, value];
      if (value >= least && value <= most) continue;
      context.addIssue({
        code: "custom",
        path: [index],
        message: `This parameter must be between ${least} and ${most}.`,
      });
    }
  });

export const preset = z.object({
  desiredRetention: z.number().min(0.7).max(0.97),
  learningSteps: steps,
  relearningSteps: steps,
  maximumInterval: z.int().min(1).max(36_500),
  fuzz: z.boolean(),
  easyDays: z
    .array(z.number().min(0).max(1))
    .length(7, "Send seven weekdays, Monday first.")
    .describe("Share of a usual day's cards for each weekday, Monday first: 1 as usual, 0 as few as possible."),
  weights: weights.optional(),
  newPerDay: z.int().min(0).max(500),
  reviewsPerDay: z.int().min(0).max(5000),
  minutesPerDay: z.int().min(1).max(600),
  buttons,
});
export type Preset = z.infer<typeof preset>;

const rolloverHour = z.int().min(0).max(23);

/** What someone signs in with; a password that is too short now may have been long enough once. */
export const credentials = z.object({ email, password: z.string().max(200), code: typedCode.optional() });

export const createAccountBody = z.object({ email, password: newPassword, name, timeZone: timeZone.optional() });
export const createAccountAnswer = z.object({ email: z.string(), name: z.string(), next: z.literal("sign-in") });

export const createGuestBody = z.object({ timeZone: timeZone.optional() });

export const account = z.object({
  id: z.string(),
  guest: z.boolean(),
  email: z.string().nullable().describe("Null for guests, and where someone else has shown that it is theirs."),
  emailVerified: z.boolean().describe("Whether you have shown that the address is yours."),
  name: z.string(),
  role: z.enum(["learner", "instructor", "editor", "administrator"]),
  timeZone: z.string(),
  rolloverHour,
  streakShown: z.boolean().describe("Whether statistics show your streak."),
  preset,
});
export type Account = z.infer<typeof account>;

export const updateAccountBody = z
  .object({
    name: name.optional(),
    timeZone: timeZone.optional(),
    rolloverHour: rolloverHour.optional(),
    streakShown: z.boolean().optional(),
    preset: preset.extend({ weights: weights.nullable() }).partial().strict().optional(),
  })
  .strict()
  .describe("Fields you leave out stay the same. `weights: null` restores the default weights.");
export type UpdateAccountBody = z.infer<typeof updateAccountBody>;

export const accountExport = z
  .looseObject({ exportedAt: z.string(), account })
  .describe("Everything stored about an account, as plain data: the rows of each table under the table's name.");

export type AccountExport = z.infer<typeof accountExport>;

export const accountOperations = operations("Account", {
  createAccount: {
    method: "post",
    path: "/api/accounts",
    access: "everyone",
    summary: "Sign up",
    description:
      "Creates an account; a guest's session becomes that account, with everything learned so far. The answer is the same for an e-mail address that already has an account, so that nobody can find out who has one. Then sign in.",
    body: createAccountBody,
    answers: { 201: createAccountAnswer },
    errors: ["too-many-requests"],
    example: {
      body: {
        email: `ada.${EXAMPLE_NUMBER}@test.invalid`,
        password: EXAMPLE.password,
        name: "Ada",
        timeZone: "UTC",
      },
    },
  },
  startGuestSession: {
    method: "post",
    path: "/api/accounts/guest",
    access: "everyone",
    summary: "Start as a guest",
    description:
      "Starts a session without an account and sets its cookie: 201. With a session, guest or not, you keep it: 200.",
    body: createGuestBody,
    answers: { 200: account, 201: account },
    errors: ["too-many-requests"],
    example: { body: { timeZone: "Asia/Tokyo" } },
  },
  getAccount: {
    method: "get",
    path: "/api/account",
    access: "signedIn",
    summary: "Get your account",
    description: "Your account with its settings.",
    answers: { 200: account },
  },
  updateAccount: {
    method: "patch",
    path: "/api/account",
    access: "signedIn",
    summary: "Change your settings",
    description:
      "Changes the settings that you send; the others stay the same. `weights: null` restores the default weights.",
    body: updateAccountBody,
    answers: { 200: account },
    example: {
      body: {
        name: "Ada",
        timeZone: "Asia/Tokyo",
        rolloverHour: 3,
        streakShown: true,
        preset: {
          ...{ desiredRetention: 0.9, learningSteps: ["1m", "10m"], relearningSteps: ["10m"], maximumInterval: 1_000 },
          ...{ fuzz: true, easyDays: [1, 1, 1, 1, 1, 0.5, 0], weights: null },
          ...{ newPerDay: 20, reviewsPerDay: 200, minutesPerDay: 10, buttons: 4 },
        },
      },
    },
  },
  deleteAccount: {
    method: "delete",
    path: "/api/account",
    access: "signedIn",
    proof: "recent",
    audit: [],
    summary: "Delete your account",
    description: "Deletes your account and everything that is yours, and signs you out. It cannot be undone.",
    answers: { 204: null },
  },
  exportAccount: {
    method: "get",
    path: "/api/account/export",
    access: "signedIn",
    proof: "recent",
    audit: [],
    summary: "Export your data",
    description:
      "Everything we store about you, as one JSON file: settings, answers, schedules, quizzes, decks, courses.",
    answers: { 200: accountExport },
    errors: ["too-many-requests"],
  },
});
