import { randomInt, randomUUID } from "node:crypto";
import { OPERATIONS } from "@/lib/contracts/api";
import { assignmentOperations } from "@/lib/contracts/assignments";
import { EXAMPLE, EXAMPLE_NUMBER } from "@/lib/contracts/examples";
import { addressOf, type Operation } from "@/lib/contracts/operation";
import { ownFactOperations } from "@/lib/contracts/own-facts";
import { asId } from "@/lib/core/shared/ids";
import { publicAddress } from "@/lib/server/env";
import { hashToken } from "@/lib/server/services/mail/mail-token";
import { database } from "@/lib/server/store/database";
import { type MailToken, saveToken } from "@/lib/server/store/mail";
import {
  type Answer,
  type ApiClient,
  anonymousClient,
  confirmAddress,
  type SignedInClient,
  signedInClient,
  signIn,
} from "@/tests/support/api-client";
import { appCode } from "@/tests/support/app-code";
import { makePasskey } from "@/tests/support/authenticator";

/** Things of a client's own that the paths of routes can name. */
export interface OwnThings {
  readonly deckId: string;
  /** Of that deck's content. */
  readonly revision: string;
  readonly cardId: string;
  readonly attemptId: string;
  /** A question of that attempt. */
  readonly viewId: string;
  readonly reviewId: string;
  readonly factId: string;
  /** A report of a card. */
  readonly flagId: string;
  /** A course that the client leads, and how it is joined. */
  readonly courseId: string;
  readonly joinCode: string;
  readonly assignmentId: string;
  /** A student of that course. */
  readonly userId: string;
  /** An article and a name of one's own that no fact names, and an article of the shared bank. */
  readonly sourceId: string;
  readonly entityId: string;
  readonly sharedSourceId: string;
  /** Another session of the client's. */
  readonly sessionId: string;
  readonly passkeyId: string;
  /** What a passkey gives that can be added, and that of another which can be used to sign in. */
  readonly credentialId: string;
  readonly passkeyMade: string;
  readonly passkeyAttested: string;
  readonly passkeySigned: string;
  readonly passkeyData: string;
  readonly passkeySignature: string;
  /** The secrets of links that were sent to the client, and to a student for a new password. */
  readonly confirmToken: string;
  readonly resetToken: string;
  /** The client's own. */
  readonly password: string;
  /** The name of a calendar feed. */
  readonly name: string;
}

/** An operation of the contract, with a request that is right. */
export interface SampleRequest {
  /** "PATCH /api/account", as callers name it. */
  readonly name: string;
  readonly operation: Operation;
  readonly method: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly isOpen: boolean;
  readonly writes: boolean;
}

/** The examples of the contract, sent: with ids of things that are there, and what has to differ each time. */
export function sampleRequests(things: OwnThings): readonly SampleRequest[] {
  return OPERATIONS.map((operation) => {
    const { method, path, access, body, example } = operation;
    const name = addressOf(operation);
    if (body !== undefined && example?.body === undefined) throw new Error(`${name} takes a body: give it an example.`);
    const url = path.replace(/\{(\w+)\}/g, (_, part: keyof OwnThings) => encodeURIComponent(things[part]));
    const query = queryOf(realOf(example?.query ?? {}, things));
    return {
      name,
      operation,
      method: method.toUpperCase(),
      url: query.size === 0 ? url : `${url}?${query}`,
      // Each time again: a code of an authenticator app is right for a minute.
      get body() {
        return example?.body && realOf(example.body, things);
      },
      isOpen: access === "everyone",
      writes: method !== "get",
    };
  });
}

/** A query as text. */
export function queryOf(query: object): URLSearchParams {
  return new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
}

/** An example with the ids of real things instead of its own. */
function realOf<Example extends object>(example: Example, things: OwnThings): Record<string, string> {
  const { authenticatorSecret } = EXAMPLE;
  const real = { ...things, newId: randomUUID(), authenticatorSecret, code: appCode(authenticatorSecret) };
  let text = JSON.stringify(example).replaceAll(EXAMPLE_NUMBER, String(randomInt(1_000_000)));
  for (const [name, id] of Object.entries(EXAMPLE))
    text = text.replaceAll(`"${id}"`, JSON.stringify(real[name as keyof typeof real]));
  return JSON.parse(text);
}

/** How accounts are made and signed in to: here by calling the handlers, elsewhere by asking an app that is served. */
interface Accounts {
  /** Where the app is reached. */
  readonly origin: string;
  readonly make: (name: string) => Promise<SignedInClient>;
  readonly signInAgain: (client: SignedInClient) => Promise<unknown>;
  /** Confirms the client's address; gives the secrets of links that were sent to it, and to a student for a password. */
  readonly followLinks: (
    client: SignedInClient,
    student: { readonly email: string; readonly userId: string },
  ) => Promise<Pick<OwnThings, "confirmToken" | "resetToken">>;
}
const HANDLERS: Accounts = {
  origin: publicAddress(),
  make: signedInClient,
  signInAgain: ({ email, password }) => signIn(anonymousClient(), email, password),
  followLinks: async (client, student) => {
    const [confirmToken, resetToken] = [randomUUID(), randomUUID()];
    const { id } = (await client.get("/api/account")).body;
    await keepToken(confirmToken, { purpose: "confirm", email: client.email, userId: id, data: {} });
    await keepToken(resetToken, { purpose: "reset", email: student.email, userId: asId(student.userId), data: {} });
    await confirmAddress(client);
    return { confirmToken, resetToken };
  },
};

/** Makes things of one's own that paths can name. */
export async function makeOwnThings(client: SignedInClient, accounts = HANDLERS): Promise<OwnThings> {
  const { body: all } = await client.get("/api/decks/all/cards");
  const { id: cardId, fact } = all.cards[0];
  // Whoever leads a course may write facts of their own.
  const course = await makeCourse(client, accounts);
  const { body: source } = await client.post("/api/sources", ownFactOperations.createSource.example.body);
  const { body: entity } = await client.post("/api/entities", ownFactOperations.createEntity.example.body);
  const { body: original } = await client.post("/api/decks", { title: "Mine", factIds: [fact.id] });
  const { body: deck } = await client.post("/api/decks", { forkOf: original.id });
  const { body: attempt } = await client.post("/api/attempts", { deckId: "all", length: 5, types: ["cloze"] });
  const reviewId = randomUUID();
  const review = { id: reviewId, cardId, rating: "good", reviewedAt: "2026-03-01T09:00:00.000Z" };
  await client.post("/api/reviews", { reviews: [review] });
  const { body: flag } = await client.post("/api/flags", { id: randomUUID(), cardId, reason: "unclear" });
  const links = await accounts.followLinks(client, course);
  await accounts.signInAgain(client);
  const { sessions } = (await client.get("/api/account/sessions")).body;
  const sessionId = sessions.find(({ current }: { current: boolean }) => !current).id;
  const passkeys = await makePasskeys(client, accounts);
  const { body: feed } = await client.post("/api/reminders/calendar", {});
  return {
    ...course,
    name: String(feed.url).split("/").at(-1) ?? "",
    ...links,
    sessionId,
    ...passkeys,
    password: client.password,
    flagId: flag.id,
    sourceId: source.id,
    entityId: entity.id,
    sharedSourceId: all.cards[0].sources[0].sourceId,
    ...{ deckId: deck.id, revision: deck.revision },
    cardId,
    attemptId: attempt.attemptId,
    viewId: attempt.items[0].itemId,
    reviewId,
    factId: fact.id,
  };
}

/** A passkey of the client's, and two of their signatures: to add another, and to sign in by that. */
async function makePasskeys(client: ApiClient, { origin }: Accounts) {
  const asked = async (path: string) => ({ origin, challenge: (await client.post(path)).body.challenge });
  const { credential } = makePasskey(await asked("/api/account/passkey-challenges"));
  const { body } = await client.post("/api/account/passkeys", { name: "A key", credential });
  const next = makePasskey(await asked("/api/account/passkey-challenges"));
  const made = next.credential.response;
  const signed = next.use(await asked("/api/passkey-challenges")).response;
  return {
    passkeyId: String(body.id),
    credentialId: next.credential.id,
    ...{ passkeyMade: made.clientDataJSON, passkeyAttested: made.attestationObject },
    ...{ passkeySigned: signed.clientDataJSON, passkeyData: signed.authenticatorData },
    passkeySignature: signed.signature,
  };
}

/** Keeps what a link allows for an hour. */
export async function keepToken(secret: string, token: MailToken): Promise<void> {
  const now = Date.now();
  await saveToken(database(), hashToken(secret), token, { now: new Date(now), expiresAt: new Date(now + 3_600_000) });
}

/** A course of the client's with an assignment and a student. */
async function makeCourse(client: ApiClient, accounts: Accounts) {
  const { body: course } = await client.post("/api/courses", { title: "Security policy", timeZone: "UTC" });
  const joinCode: string = course.join.code;
  const student = await accounts.make("A student");
  await student.post("/api/enrolments", { joinCode });
  const { body: account } = await student.get("/api/account");
  const { body: assignment } = await client.post(
    `/api/courses/${course.id}/assignments`,
    assignmentOperations.createAssignment.example.body,
  );
  const ids: { courseId: string; userId: string; assignmentId: string; email: string } = {
    email: student.email,
    courseId: course.id,
    userId: account.id,
    assignmentId: assignment.id,
  };
  return { ...ids, joinCode };
}

/** What is wrong with an answer as the contract has them: no fault of ours, and every problem told with what to do. */
export function faultsOf({ status, body, headers }: Answer): readonly string[] {
  if (status < 400) return [];
  const faults = [
    status >= 500 && `status ${status}`,
    headers.get("content-type") !== "application/problem+json" && `content type ${headers.get("content-type")}`,
    body?.status !== status && "no status in the body",
    !/^[a-z]+(-[a-z]+)+$|^conflict$|^unavailable$/.test(body?.code ?? "") && `code ${body?.code}`,
    !/^[A-Z].{20,}\.$/s.test(body?.detail ?? "") && `detail ${body?.detail}`,
  ];
  return faults.filter((fault) => fault !== false);
}
