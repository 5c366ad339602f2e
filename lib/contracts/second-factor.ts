import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";

/** What is typed as a code: six digits of an app, or a recovery code with its hyphens. */
export const typedCode = z.string().max(60);

export const secondFactorState = z
  .object({
    since: instant.nullable().describe("Since when two-step verification is on; null while it is off."),
    recoveryCodes: z.int().describe("How many recovery codes are left."),
    required: z.boolean().describe("Whether this server asks it of you before your role counts."),
  })
  .describe("Your two-step verification.");
export type SecondFactorState = z.infer<typeof secondFactorState>;

export const secondFactorSetup = z
  .object({
    secret: z.string().describe("In base32: what an authenticator app needs."),
    address: z.string().describe("The same as an `otpauth:` address."),
    square: z.string().describe("That address as a QR code: an image as a `data:` address."),
  })
  .describe("What to give to an authenticator app.");
export type SecondFactorSetup = z.infer<typeof secondFactorSetup>;

export const turnOnBody = z
  .object({ secret: z.string().regex(/^[A-Z2-7]{32}$/, "Send the secret that was made for you."), code: typedCode })
  .strict();

export const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()) })
  .describe("Your recovery codes. They are shown this once; each works once.");

export const secondFactorOperations = operations("Account", {
  getSecondFactor: {
    method: "get",
    path: "/api/account/second-factor",
    access: "signedIn",
    summary: "Get your two-step verification",
    description: "Whether two-step verification is on, and how many recovery codes are left.",
    answers: { 200: secondFactorState },
  },
  prepareSecondFactor: {
    method: "post",
    path: "/api/account/second-factor",
    access: "signedIn",
    proof: "recent",
    summary: "Prepare two-step verification",
    description:
      "Makes a secret for an authenticator app. Two-step verification is off until you send a code from the app.",
    answers: { 200: secondFactorSetup },
    errors: ["not-allowed", "conflict"],
  },
  turnOnSecondFactor: {
    method: "put",
    path: "/api/account/second-factor",
    access: "signedIn",
    proof: "recent",
    audit: [],
    summary: "Turn on two-step verification",
    description:
      "Takes the secret and a code from the app that has it. Signing in then needs a code, and you are signed out everywhere else.",
    body: turnOnBody,
    answers: { 200: recoveryCodes },
    errors: ["not-allowed", "conflict"],
    example: { body: { secret: EXAMPLE.authenticatorSecret, code: EXAMPLE.code } },
  },
  replaceRecoveryCodes: {
    method: "post",
    path: "/api/account/recovery-codes",
    access: "signedIn",
    proof: "recent",
    audit: [],
    summary: "Replace your recovery codes",
    description: "Makes ten new recovery codes. The old ones stop working.",
    answers: { 200: recoveryCodes },
    errors: ["conflict"],
  },
  turnOffSecondFactor: {
    method: "delete",
    path: "/api/account/second-factor",
    access: "signedIn",
    proof: "recent",
    audit: [],
    summary: "Turn off two-step verification",
    description: "Turns off two-step verification and drops the recovery codes. Idempotent.",
    answers: { 204: null },
  },
});
