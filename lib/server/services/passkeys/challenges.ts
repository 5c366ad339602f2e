import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { decodeClientDataJSON } from "@simplewebauthn/server/helpers";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { UserId } from "@/lib/core/shared/ids";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { database } from "@/lib/server/store/database";
import { loadPasskeys, saveChallenge, takeChallenge } from "@/lib/server/store/passkeys";
import { guestsHaveNoPasskeys, tooManyPasskeys } from "@/lib/words/problems";

/** Where the app is reached: passkeys belong to its host, and sign nothing for another (WebAuthn, 5.1.3). */
export interface PasskeySite {
  /** "https://colloquy.example.org" */
  readonly origin: string;
}

/** As long as someone may take to find a finger, or the other phone. */
const CHALLENGE_MS = 5 * 60_000;

/** Nobody has so many devices. */
const MOST_PASSKEYS = 20;

const NAME = "Colloquy";

/**
 * What a browser makes a new passkey by.
 * @throws DomainError not-allowed for a guest, conflict where there are too many, too-many-requests
 */
export async function prepareNewPasskey(
  { actor, now }: ServiceContext,
  { origin }: PasskeySite,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  if (actor.guest) throw new DomainError("not-allowed", guestsHaveNoPasskeys);
  await requireWithin("passkeysByAccount", actor.userId);
  const passkeys = await loadPasskeys(database(), actor.userId);
  if (passkeys.length >= MOST_PASSKEYS) throw new DomainError("conflict", tooManyPasskeys(MOST_PASSKEYS));
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: hostOf(origin),
    userName: actor.email ?? actor.name,
    userDisplayName: actor.name,
    userID: Uint8Array.from(Buffer.from(actor.userId)),
    timeout: CHALLENGE_MS,
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    // Found by the browser without a name, and used only by whom it knows: so it stands for password and second factor.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(options.challenge, actor.userId, now);
  return options;
}

/** What a browser has a passkey sign. @throws DomainError too-many-requests */
export async function preparePasskeySignIn(
  { now, network }: { readonly now: Instant; readonly network: string | null },
  { origin }: PasskeySite,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  await requireWithin("passkeyFromNetwork", network);
  const options = await generateAuthenticationOptions({
    rpID: hostOf(origin),
    timeout: CHALLENGE_MS,
    userVerification: "required",
  });
  await keepChallenge(options.challenge, null, now);
  return options;
}

/** Uses up the challenge that a passkey says it has signed. @returns undefined where it was not given to them, or not lately */
export async function takeSigned(
  { response }: { readonly response: { readonly clientDataJSON: string } },
  userId: UserId | null,
  now: Instant,
): Promise<string | undefined> {
  const challenge = challengeIn(response.clientDataJSON);
  if (challenge === undefined) return undefined;
  return (await takeChallenge(database(), challenge, userId, new Date(now))) ? challenge : undefined;
}

function challengeIn(clientData: string): string | undefined {
  try {
    const { challenge } = decodeClientDataJSON(clientData);
    return /^[\w-]{1,200}$/.test(challenge) ? challenge : undefined;
  } catch {
    return undefined;
  }
}

/** The host of an address, to which a passkey belongs. */
export function hostOf(origin: string): string {
  return new URL(origin).hostname;
}

async function keepChallenge(challenge: string, userId: UserId | null, now: Instant): Promise<void> {
  const times = { now: new Date(now), expiresAt: new Date(now + CHALLENGE_MS) };
  await saveChallenge(database(), challenge, userId, times);
}
