import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { signedByPasskey } from "@/lib/contracts/passkeys";
import { typedCode } from "@/lib/contracts/second-factor";
import { instant } from "@/lib/contracts/shared";

export const confirmIdentityBody = z
  .object({ password: z.string().max(200).optional(), code: typedCode.optional(), passkey: signedByPasskey.optional() })
  .strict()
  .refine(({ password, passkey }) => (password === undefined) !== (passkey === undefined), {
    path: ["password"],
    message: "Use either your password or a passkey.",
  })
  .describe("Your password, with two-step verification also a code; or what a passkey of yours has signed.");
export type ConfirmIdentity = z.output<typeof confirmIdentityBody>;

export const recentProof = z
  .object({ until: instant.nullable().describe("Until when it counts. Null for guests, who are not asked.") })
  .describe("Your proof of who you are.");
export type RecentProof = z.infer<typeof recentProof>;

export const proofOperations = operations("Account", {
  getProof: {
    method: "get",
    path: "/api/account/proof",
    access: "signedIn",
    proof: "recent",
    summary: "Check whether you have to confirm that it’s you",
    description: "Until when what asks for a proof of who you are can be done without another one.",
    answers: { 200: recentProof },
  },
  confirmIdentity: {
    method: "post",
    path: "/api/account/proof",
    access: "signedIn",
    summary: "Confirm that it’s you",
    description:
      "Takes your password again, with two-step verification also a code, or what a passkey of yours has signed (`POST /api/passkey-challenges`). For 15 minutes this session can then do what asks for a proof of who you are; it gives no other right.",
    body: confirmIdentityBody,
    answers: { 200: recentProof },
    errors: ["not-allowed", "too-many-requests"],
    example: { body: { password: EXAMPLE.password } },
  },
});
