import { randomInt, randomUUID } from "node:crypto";
import { OPERATIONS } from "@/lib/contracts/openapi";
import { type Answer, type ApiClient, signedInClient } from "@/tests/support/api-client";

/** Things of a client's own that the paths of routes can name. */
export interface OwnThings {
  readonly deckId: string;
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
  /** The name of a calendar feed. */
  readonly name: string;
}

/** An operation of the contract, with a request that is right. */
export interface SampleRequest {
  /** "patch /api/account", as in the contract. */
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly isOpen: boolean;
  readonly writes: boolean;
}

/** No test runs as late as this. */
const FAR_AHEAD = "2099-01-15T14:00:00.000Z";

const ASSIGNMENT = {
  deckId: "all",
  seminarAt: FAR_AHEAD,
  targetReadiness: 0.9,
  grading: { rule: "quizScore", which: "best" },
  quiz: { length: 10, types: ["cloze"], timeLimitSeconds: 600, attempts: 2, feedback: "deferred", form: "fixed" },
} as const;

/** Queries of the operations that need one. */
const QUERIES: Readonly<Record<string, (things: OwnThings) => string>> = {
  "get /api/courses/{courseId}/workload": () => `?deckId=all&seminarAt=${FAR_AHEAD}`,
  "get /api/courses/{courseId}/projection": ({ assignmentId }) => `?assignmentId=${assignmentId}`,
};

function article() {
  return {
    ...{ title: "Bridges", outlet: "Harbour Gazette", shortName: "Gazette", author: "Ada Reed" },
    ...{ published: "2026-03-01", url: "https://gazette.invalid/bridges" },
  };
}

function office() {
  return {
    ...{ name: `Harbour Office ${randomUUID().slice(0, 8)}`, type: "organisation", category: "office" },
    ...{ gloss: "the office of a harbour that does not exist", aliases: [`HO ${randomUUID().slice(0, 8)}`] },
  };
}

/** The bodies of the operations that take one. */
function bodies({
  cardId,
  viewId,
  factId,
  flagId,
  joinCode,
  sharedSourceId,
}: OwnThings): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const reviewedAt = "2026-03-02T09:00:00.000Z";
  const bridge = randomInt(1_000_000);
  return {
    "post /api/accounts": {
      email: `${randomUUID()}@test.invalid`,
      password: "a long enough password",
      name: "Ada",
      timeZone: "UTC",
    },
    "post /api/accounts/guest": { timeZone: "Asia/Tokyo" },
    "patch /api/account": {
      name: "Ada",
      timeZone: "Asia/Tokyo",
      rolloverHour: 3,
      streakShown: true,
      preset: {
        ...{
          desiredRetention: 0.9,
          learningSteps: ["1m", "10m"],
          relearningSteps: ["10m"],
          maximumInterval: 1_000,
          fuzz: true,
          easyDays: [1, 1, 1, 1, 1, 0.5, 0],
        },
        ...{ weights: null, newPerDay: 20, reviewsPerDay: 200, minutesPerDay: 10, buttons: 4 },
      },
    },
    "put /api/catch-up": { id: randomUUID(), days: 5 },
    "post /api/decks": { title: "Mine", description: "For Friday", factIds: [factId] },
    "patch /api/decks/{deckId}": { title: "Mine", description: "For Friday", factIds: [factId] },
    "post /api/decks/{deckId}/origin-changes": { originVersion: 1, added: [], removed: [] },
    "put /api/decks/{deckId}/study": {
      ...{ newPerDay: 3, reviewsPerDay: 30, newOrder: "random", reviewOrder: "most-to-lose", buttons: 2 },
      ...{ leechThreshold: 6, leechAction: "suspend", burySiblings: false },
      ...{ seminarAt: "2026-03-12", targetReadiness: 0.9 },
    },
    "post /api/reviews": {
      sentAt: reviewedAt,
      reviews: [{ id: randomUUID(), cardId, cardVersion: 1, rating: "good", reviewedAt, durationMs: 4_000 }],
    },
    "post /api/facts": {
      fact: {
        ...{ kind: "event", epistemic: "fact", asOf: "2026-03", date: "2026-03" },
        // The figure tells it apart from what was written before.
        statement: `In March 2026 bridge ${bridge} was opened.`,
        event: `the opening of bridge ${bridge}`,
        evidence: [{ source: sharedSourceId, paragraph: 1, quote: "the bridge was opened" }],
      },
      leaveOut: ["place-forward"],
      check: false,
    },
    "post /api/sources": article(),
    "put /api/sources/{sourceId}": article(),
    "post /api/entities": office(),
    "put /api/entities/{entityId}": office(),
    "post /api/facts/{factId}/versions": {
      change: "correct",
      baseVersion: 1,
      reason: "The day was missing.",
      fact: { dateNote: "found in the second paragraph" },
      quiet: true,
      check: false,
    },
    "patch /api/reminders": { on: true, timeOfDay: "18:30", quietFrom: "22:00", quietUntil: "07:00" },
    "put /api/reminders/devices": {
      endpoint: "https://fcm.googleapis.com/fcm/send/a-device",
      keys: {
        p256dh: "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
        auth: "tBHItJI5svbpez7KI4CCXg",
      },
    },
    "post /api/notices/seen": { ids: [randomUUID()] },
    "post /api/cards/{cardId}/actions": {
      ...{ id: randomUUID(), action: "setDue", due: reviewedAt, at: reviewedAt, sentAt: reviewedAt },
    },
    "post /api/flags": { id: randomUUID(), cardId, reason: "unclear", note: "Which bridge?" },
    "patch /api/flags": { id: flagId, status: "answered", answer: "The one of 2021.", revision: 1 },
    "post /api/flags/seen": { ids: [flagId] },
    "post /api/courses": { title: "Security policy", description: "On Thursdays", timeZone: "Europe/Berlin" },
    "patch /api/courses/{courseId}": {
      ...{ revision: 1, title: "Security policy", description: "On Fridays", timeZone: "Europe/Berlin" },
      ...{ joinOpensAt: null, joinClosesAt: FAR_AHEAD, archived: false },
    },
    "post /api/enrolments": { joinCode },
    "patch /api/courses/{courseId}/enrolments/{userId}": { role: "student", rosterId: null },
    "put /api/courses/{courseId}/roster": { csv: "Name,Email,ID number\nAda,ada@test.invalid,17" },
    "post /api/courses/{courseId}/assignments": { ...ASSIGNMENT, title: "Alliance", opensAt: reviewedAt },
    "patch /api/courses/{courseId}/assignments/{assignmentId}": {
      ...{ revision: 1, title: "Alliance", opensAt: reviewedAt, seminarAt: FAR_AHEAD, targetReadiness: 0.8 },
      ...{ grading: { rule: "minutes", minutes: 30 }, quiz: null },
    },
    "put /api/courses/{courseId}/assignments/{assignmentId}/exceptions/{userId}": {
      ...{ seminarAt: FAR_AHEAD, attempts: 2, timeLimitSeconds: 900 },
    },
    "post /api/attempts": {
      deckId: "all",
      length: 5,
      types: ["cloze"],
      feedback: "deferred",
      timeLimitSeconds: 600,
      seed: "a",
    },
    "post /api/attempts/{attemptId}/responses": {
      id: randomUUID(),
      itemId: viewId,
      response: { text: "words" },
      durationMs: 9_000,
    },
  };
}

/** Every operation of the contract with a request that is right: none can be forgotten, since they come from there. */
export function sampleRequests(things: OwnThings): readonly SampleRequest[] {
  const byName = bodies(things);
  return OPERATIONS.map(({ method, path, open = false, body }) => {
    const name = `${method} ${path}`;
    if (body !== undefined && byName[name] === undefined)
      throw new Error(`${name} takes a body: add one that is right here.`);
    const url = path.replace(/\{(\w+)\}/g, (_, part: keyof OwnThings) => encodeURIComponent(things[part]));
    return {
      name,
      method: method.toUpperCase(),
      url: `${url}${QUERIES[name]?.(things) ?? ""}`,
      body: byName[name],
      isOpen: open,
      writes: method !== "get",
    };
  });
}

/** Makes things of one's own that paths can name. */
export async function makeOwnThings(client: ApiClient): Promise<OwnThings> {
  const { body: all } = await client.get("/api/decks/all/cards");
  const { id: cardId, fact } = all.cards[0];
  // Whoever leads a course may write facts of their own.
  const course = await makeCourse(client);
  const { body: source } = await client.post("/api/sources", article());
  const { body: entity } = await client.post("/api/entities", office());
  const { body: original } = await client.post("/api/decks", { title: "Mine", factIds: [fact.id] });
  const { body: deck } = await client.post("/api/decks", { forkOf: original.id });
  const { body: attempt } = await client.post("/api/attempts", { deckId: "all", length: 5, types: ["cloze"] });
  const reviewId = randomUUID();
  const review = { id: reviewId, cardId, rating: "good", reviewedAt: "2026-03-01T09:00:00.000Z" };
  await client.post("/api/reviews", { reviews: [review] });
  const { body: flag } = await client.post("/api/flags", { id: randomUUID(), cardId, reason: "unclear" });
  const { body: feed } = await client.post("/api/reminders/calendar", {});
  return {
    ...course,
    name: String(feed.url).split("/").at(-1) ?? "",
    flagId: flag.id,
    sourceId: source.id,
    entityId: entity.id,
    sharedSourceId: all.cards[0].sources[0].sourceId,
    deckId: deck.id,
    cardId,
    attemptId: attempt.attemptId,
    viewId: attempt.items[0].itemId,
    reviewId,
    factId: fact.id,
  };
}

/** A course of the client's with an assignment and a student. */
async function makeCourse(client: ApiClient) {
  const { body: course } = await client.post("/api/courses", { title: "Security policy", timeZone: "UTC" });
  const joinCode: string = course.join.code;
  const student = await signedInClient("A student");
  await student.post("/api/enrolments", { joinCode });
  const { body: account } = await student.get("/api/account");
  const { body: assignment } = await client.post(`/api/courses/${course.id}/assignments`, ASSIGNMENT);
  const ids: { courseId: string; userId: string; assignmentId: string } = {
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
