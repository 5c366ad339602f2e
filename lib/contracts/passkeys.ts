import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { instant, singleLine } from "@/lib/contracts/shared";

const passkeyName = singleLine().min(1, "Give it a name.").max(60, "Use at most 60 characters.");

export const passkeyView = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: instant,
    lastUsedAt: instant.nullable().describe("Null until you sign in with it."),
  })
  .describe("A passkey of yours.");
export type PasskeyView = z.infer<typeof passkeyView>;

export const passkeyList = z.object({ passkeys: z.array(passkeyView) });
export type PasskeyList = z.infer<typeof passkeyList>;

/** What browsers take: its own specification says what is in it (WebAuthn Level 3, 5.4 and 5.5). */
const options = (what: string) => z.looseObject({ challenge: z.string() }).describe(what);

export const passkeyCreationOptions = options("PublicKeyCredentialCreationOptions as JSON.");
export const passkeyRequestOptions = options("PublicKeyCredentialRequestOptions as JSON.");

/** Binary data as text, as browsers send it. */
const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*$/, "Send base64url.");
const id = base64url(1_400);
const common = {
  id,
  rawId: id,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).nullish(),
  clientExtensionResults: z.looseObject({}),
};
const BINARY = 20_000;

export const newPasskey = z
  .object({
    ...common,
    response: z.object({
      clientDataJSON: base64url(BINARY),
      attestationObject: base64url(BINARY),
      transports: z.array(z.string().max(20)).max(10).optional(),
    }),
  })
  .describe("A PublicKeyCredential of navigator.credentials.create(), as its toJSON() gives it.");
export type NewPasskey = z.infer<typeof newPasskey>;

export const signedByPasskey = z
  .object({
    ...common,
    response: z.object({
      clientDataJSON: base64url(BINARY),
      authenticatorData: base64url(BINARY),
      signature: base64url(BINARY),
      userHandle: base64url(100).nullish(),
    }),
  })
  .describe("A PublicKeyCredential of navigator.credentials.get(), as its toJSON() gives it.");
export type SignedByPasskey = z.infer<typeof signedByPasskey>;

export const addPasskeyBody = z.object({ name: passkeyName, credential: newPasskey }).strict();
export const renamePasskeyBody = z.object({ name: passkeyName }).strict();
export const passkeySignInBody = z.object({ credential: signedByPasskey }).strict();

const { credentialId, passkeyMade, passkeyAttested, passkeySigned, passkeyData, passkeySignature } = EXAMPLE;
const EXAMPLE_KEY = { id: credentialId, rawId: credentialId, type: "public-key", clientExtensionResults: {} } as const;

export const passkeyOperations = operations("Account", {
  listPasskeys: {
    method: "get",
    path: "/api/account/passkeys",
    access: "signedIn",
    summary: "List your passkeys",
    description: "Your passkeys, the first added first.",
    answers: { 200: passkeyList },
  },
  prepareNewPasskey: {
    method: "post",
    path: "/api/account/passkey-challenges",
    access: "signedIn",
    proof: "recent",
    summary: "Prepare a new passkey",
    description:
      "Gives what navigator.credentials.create() takes. Add the passkey that it makes within five minutes, once. Guests have no passkeys.",
    answers: { 201: passkeyCreationOptions },
    errors: ["not-allowed", "conflict", "too-many-requests"],
  },
  addPasskey: {
    method: "post",
    path: "/api/account/passkeys",
    access: "signedIn",
    proof: "recent",
    audit: [],
    summary: "Add a passkey",
    description: "Adds a passkey you can sign in with. You get an e-mail about it.",
    body: addPasskeyBody,
    answers: { 201: passkeyView },
    errors: ["not-allowed", "conflict"],
    example: {
      body: {
        name: "My phone",
        credential: {
          ...EXAMPLE_KEY,
          response: { clientDataJSON: passkeyMade, attestationObject: passkeyAttested, transports: ["internal"] },
        },
      },
    },
  },
  renamePasskey: {
    method: "patch",
    path: "/api/account/passkeys/{passkeyId}",
    access: "owner",
    summary: "Rename a passkey",
    description: "Gives a passkey another name.",
    body: renamePasskeyBody,
    answers: { 200: passkeyView },
    example: { body: { name: "My new phone" } },
  },
  removePasskey: {
    method: "delete",
    path: "/api/account/passkeys/{passkeyId}",
    access: "owner",
    proof: "recent",
    audit: [],
    summary: "Remove a passkey",
    description: "It can no longer be used to sign in. Sessions it opened stay open.",
    answers: { 204: null },
  },
  preparePasskeySignIn: {
    method: "post",
    path: "/api/passkey-challenges",
    access: "everyone",
    summary: "Prepare to use a passkey",
    description:
      "Gives what navigator.credentials.get() takes. What the passkey signs is good for five minutes, once: to sign in, or to confirm that it is you.",
    answers: { 201: passkeyRequestOptions },
    errors: ["too-many-requests"],
  },
  signInWithPasskey: {
    method: "post",
    path: "/api/passkey-sessions",
    access: "everyone",
    summary: "Sign in with a passkey",
    description:
      "Opens a session and sets its cookie. A guest's progress is added to the account, as with a password. A passkey needs a fingerprint, a face or a PIN, so it counts as two factors.",
    body: passkeySignInBody,
    answers: { 204: null },
    errors: ["account-disabled"],
    example: {
      body: {
        credential: {
          ...EXAMPLE_KEY,
          response: { clientDataJSON: passkeySigned, authenticatorData: passkeyData, signature: passkeySignature },
        },
      },
    },
  },
});
