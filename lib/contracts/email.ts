import { z } from "zod";
import { email, newPassword } from "@/lib/contracts/account";
import { EXAMPLE, EXAMPLE_NUMBER } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";

/** The secret in a link that was sent. */
const token = z.string().min(1).max(200);

export const changeEmailBody = z.object({ email }).strict();

export const confirmEmailBody = z.object({ token }).strict();
export const confirmedEmail = z.object({ email: z.string() }).describe("The address that is yours now.");

export const requestResetBody = z.object({ email }).strict();
export const resetPasswordBody = z.object({ token, password: newPassword }).strict();

export const emailOperations = operations("Account", {
  changeEmail: {
    method: "put",
    path: "/api/account/email",
    access: "signedIn",
    proof: "recent",
    audit: [],
    summary: "Change your e-mail address",
    description:
      "Sends a link to the new address. After you follow it you sign in with that address, and the old one gets an e-mail.",
    body: changeEmailBody,
    answers: { 204: null },
    errors: ["not-allowed", "too-many-requests"],
    example: { body: { email: `ada.new.${EXAMPLE_NUMBER}@test.invalid` } },
  },
  sendConfirmation: {
    method: "post",
    path: "/api/account/confirmation-mail",
    access: "signedIn",
    summary: "Send the link to confirm your address again",
    description: "Sends a link to confirm your e-mail address. Earlier links stop working.",
    answers: { 204: null },
    errors: ["not-allowed", "too-many-requests"],
  },
  confirmEmail: {
    method: "post",
    path: "/api/account/confirmation",
    access: "signedIn",
    audit: [],
    summary: "Confirm your e-mail address",
    description:
      "Takes the secret of the link sent to the address, once. You must be signed in to the account the link is for. Another account that has the address but never confirmed it loses it.",
    body: confirmEmailBody,
    answers: { 200: confirmedEmail },
    example: { body: { token: EXAMPLE.confirmToken } },
  },
  requestPasswordReset: {
    method: "post",
    path: "/api/password-resets",
    access: "everyone",
    summary: "Request a password reset",
    description:
      "Sends a link for a new password, if the address has an account. The answer is the same where it has none.",
    body: requestResetBody,
    answers: { 204: null },
    errors: ["too-many-requests"],
    example: { body: { email: `ada.${EXAMPLE_NUMBER}@test.invalid` } },
  },
  resetPassword: {
    method: "put",
    path: "/api/password-resets",
    access: "everyone",
    summary: "Set a new password",
    description:
      "Takes the secret of the link sent by e-mail, once and within 30 minutes. Sets the password and signs the account out everywhere.",
    body: resetPasswordBody,
    answers: { 204: null },
    errors: ["too-many-requests"],
    example: { body: { token: EXAMPLE.resetToken, password: "an even longer password" } },
  },
});
