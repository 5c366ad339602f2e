import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { AttemptView } from "@/lib/contracts/attempts";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { makeAssignment } from "@/lib/server/services/assignments/edit-assignments";
import { reserveMissing } from "@/lib/server/services/assignments/reserve-items";
import { changeDeck, makeDeck } from "@/lib/server/services/decks/edit-decks";
import { listDeckItems } from "@/lib/server/services/decks/list-items";
import { listPracticeItems } from "@/lib/server/services/decks/list-practice-items";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { database } from "@/lib/server/store/database";
import { countEdition } from "@/lib/server/store/edition";
import { allMembers } from "@/tests/support/all-pages";
import { type ApiClient, guestClient, signedInClient } from "@/tests/support/api-client";
import { type FormItem, formOf } from "@/tests/support/bank";
import { joinClass, startClass, THURSDAY, takeQuiz as takeSeminarQuiz } from "@/tests/support/class-builder";
import { textsOf } from "@/tests/support/json-walk";
import { MONDAY, nth, toIso } from "@/tests/support/learner-builder";
import { addGazette, bridgeFact, writeFact } from "@/tests/support/own-facts";
import { DAY } from "@/tests/support/schedule-builder";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const QUIZ = { length: 10, timeLimitSeconds: null, attempts: null, feedback: "immediate", form: "fixed" };

interface Assigned {
  readonly instructor: ApiClient;
  readonly student: ApiClient;
  readonly path: string;
  readonly assignment: { readonly id: string; readonly revision: number };
}

/** A course with a student in which a deck is assigned with a graded quiz. */
async function assign(deckId = DECK_OF_ALL, quiz: object = QUIZ): Promise<Assigned> {
  const instructor = await signedInClient("Prof");
  const { body: course } = await instructor.post("/api/courses", { title: "Security policy", timeZone: "UTC" });
  const student = await signedInClient("Ada");
  await student.post("/api/enrolments", { joinCode: course.join.code });
  const answer = await instructor.post(`/api/courses/${course.id}/assignments`, {
    ...{ deckId, seminarAt: toIso(Date.now() + DAY), grading: { rule: "quizScore", which: "best" }, quiz },
  });
  expect(answer.status).toBe(201);
  const path = `/api/courses/${course.id}/assignments/${answer.body.id}`;
  return { instructor, student, path, assignment: answer.body };
}

/** The questions that a student is asked in an assigned quiz. */
async function takeQuiz({ student, assignment }: Assigned): Promise<readonly FormItem[]> {
  const { id } = (await student.get("/api/account")).body;
  const { body } = await student.post<AttemptView>("/api/attempts", { assignmentId: assignment.id });
  return formOf(id, body.attemptId);
}

const idsOf = (questions: readonly FormItem[]) => new Set<string>(questions.map(({ item }) => item.id));

async function practised(client: ApiClient, deckId = DECK_OF_ALL): Promise<ReadonlySet<string>> {
  const read = async (path: string) => (await client.get(path)).body;
  const items = await allMembers<{ itemId: string }>(read, `/api/decks/${deckId}/practice-items`, "items");
  return new Set(items.map(({ itemId }) => itemId));
}

async function listed(client: ApiClient, deckId: string): Promise<ReadonlySet<string>> {
  const read = async (path: string) => (await client.get(path)).body;
  const items = await allMembers<{ itemId: string }>(read, `/api/decks/${deckId}/items`, "items");
  return new Set(items.map(({ itemId }) => itemId));
}

/** What is said to an answer to a practice question. */
async function said(client: ApiClient, itemId: string, cardId: string, response: object) {
  const review = { id: randomUUID(), cardId, itemId, response, reviewedAt: toIso(Date.now()), durationMs: 20_000 };
  const { results } = (await client.post("/api/reviews", { reviews: [review] })).body;
  const { id: _, ...result } = results[0];
  return result;
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((id) => other.has(id));

describe("the questions of a graded quiz, from the moment it is assigned", () => {
  let assigned: Assigned;
  let questions: readonly FormItem[];
  let kept: ReadonlySet<string>;
  let others: readonly (readonly [who: string, client: ApiClient])[];

  beforeAll(async () => {
    const guest = await guestClient();
    const before = await practised(guest);
    assigned = await assign();
    questions = await takeQuiz(assigned);
    kept = idsOf(questions);
    expect(kept.size).toBe(10);
    expect(shared(kept, before), "they were questions like others before").toHaveLength(10);
    others = [
      ["a guest", guest],
      ["a student who has taken it", assigned.student],
      ["somebody with an account", await signedInClient("Zoe")],
      ["who teaches another course", (await assign()).instructor],
    ];
  });

  it("are in nobody's practice", async () => {
    for (const [who, client] of others) expect(shared(kept, await practised(client)), who).toEqual([]);
  });

  it("are not in what a phone keeps, nor in the pages of decks and facts", async () => {
    const factId = nth(questions, 0).item.factId;
    for (const path of ["/api/study-pack", `/api/decks/${DECK_OF_ALL}/cards`, `/api/facts/${factId}`])
      for (const [who, client] of others) {
        const { status, body } = await client.get(path);
        expect([who, path, status]).toEqual([who, path, 200]);
        expect(textsOf(body).filter((text) => kept.has(text))).toEqual([]);
      }
  });

  it("are not in the questions of a copy of the deck", async () => {
    for (const [who, client] of others.slice(2)) {
      const { body: copy } = await client.post("/api/decks", { forkOf: DECK_OF_ALL });
      const all = await listed(client, copy.id);
      expect(all.size, who).toBeGreaterThan(100);
      expect(shared(kept, all), who).toEqual([]);
    }
  });

  it("are in nobody's own quiz, and in no other course's", async () => {
    for (const [who, client] of others) {
      const { id } = (await client.get("/api/account")).body;
      for (const type of ["cloze", "number", "multipleChoice", "trueFalse"]) {
        const { body } = await client.post("/api/attempts", { deckId: DECK_OF_ALL, length: 50, types: [type] });
        expect(shared(kept, idsOf(await formOf(id, body.attemptId))), who).toEqual([]);
      }
    }
    expect(shared(kept, idsOf(await takeQuiz(await assign())))).toEqual([]);
  });

  it("are marked for nobody: right, wrong and unknown get the same answer", async () => {
    for (const [who, client] of others)
      for (const { item, right, wrong } of questions.filter((one) => one.item.cardIds.length === 1)) {
        const cardId = nth(item.cardIds, 0);
        const unknown = await said(client, "unknown", cardId, right);
        expect(unknown).toMatchObject({ status: "rejected", schedule: null });
        expect(await said(client, item.id, cardId, right), who).toEqual(unknown);
        expect(await said(client, item.id, cardId, wrong), who).toEqual(unknown);
      }
  });

  it("are still learned as cards", async () => {
    const [, client] = nth(others, 0);
    const cardId = nth(questions.find(({ item }) => item.cardIds.length === 1)?.item.cardIds ?? [], 0);
    const review = { id: randomUUID(), cardId, rating: "good", reviewedAt: toIso(Date.now()), durationMs: 5_000 };
    const { results } = (await client.post("/api/reviews", { reviews: [review] })).body;
    expect(results[0].status).toBe("applied");
  });

  it("are shown to who teaches the course, and are free again once the quiz is gone", async () => {
    const { instructor, path, assignment } = assigned;
    const { body: copy } = await instructor.post("/api/decks", { forkOf: DECK_OF_ALL });
    expect(shared(kept, await listed(instructor, copy.id))).toHaveLength(10);
    const changed = await instructor.patch(path, {
      revision: assignment.revision,
      quiz: null,
      grading: { rule: "none" },
    });
    expect(changed.status).toBe(200);
    expect(shared(kept, await practised(nth(others, 0)[1]))).toHaveLength(10);
  });
});

describe("a quiz that was assigned before questions were kept", () => {
  it("keeps the same questions from the next start on", async () => {
    const assigned = await assign();
    const kept = idsOf(await takeQuiz(assigned));
    await database().$transaction(async (db) => {
      await db.reservedItem.deleteMany({ where: { assignmentId: assigned.assignment.id } });
      await countEdition(db);
    });
    const guest = await guestClient();
    expect(shared(kept, await practised(guest))).toHaveLength(10);
    await reserveMissing(Date.now());
    expect(shared(kept, await practised(guest))).toEqual([]);
  });
});

describe("a quiz for which everyone draws their own questions", () => {
  it("draws them from more than one quiz needs, and all of these are kept", async () => {
    const assigned = await assign(DECK_OF_ALL, { ...QUIZ, length: 5, form: "drawn" });
    const mine = await takeQuiz(assigned);
    await assigned.student.post(
      `/api/attempts/${(await assigned.student.get("/api/assignments")).body.assignments[0].openAttemptId}/submission`,
    );
    const again = await takeQuiz(assigned);
    expect(idsOf(again)).not.toEqual(idsOf(mine));
    expect(shared(idsOf([...mine, ...again]), await practised(await guestClient()))).toEqual([]);
  });
});

describe("a deck of few questions", () => {
  it("leaves half of them to practice: who teaches by no role of theirs can't assign more quizzes", async () => {
    const owner = await signedInClient("Owner");
    const { body } = await owner.get(`/api/decks/${DECK_OF_ALL}/cards?limit=60`);
    const factIds = [...new Set<string>(body.cards.map((card: any) => card.fact.id))].slice(0, 6);
    const statuses: number[] = [];
    let practice: ReadonlySet<string> = new Set();
    for (let course = 0; course < 8; course += 1) {
      const instructor = await signedInClient("Prof");
      const { body: deck } = await instructor.post("/api/decks", { title: "Six facts", factIds });
      const { body: made } = await instructor.post("/api/courses", { title: "Course", timeZone: "UTC" });
      const answer = await instructor.post(`/api/courses/${made.id}/assignments`, {
        ...{ deckId: deck.id, seminarAt: toIso(Date.now() + DAY), grading: { rule: "quizScore", which: "best" } },
        quiz: { ...QUIZ, length: 5 },
      });
      statuses.push(answer.status);
      practice = await practised(instructor, deck.id);
    }
    expect(statuses[0]).toBe(201);
    expect(statuses.at(-1)).toBe(409);
    expect(practice.size).toBeGreaterThan(6);
  });
});

describe("questions about own facts that a deck keeps for assigned quizzes", () => {
  it("are in nobody's practice, before any quiz and after it, and the quiz asks them", async () => {
    const course = await startClass(await allFactIds());
    const { instructor } = course;
    const [student] = await joinClass(course, 1);
    if (student === undefined) throw new Error("nobody joined");
    const source = await addGazette(instructor, MONDAY);
    const own: string[] = [];
    for (const [index, name] of ["Ferry", "Mill", "Abbey", "Castle", "Market", "Dock"].entries())
      own.push((await writeFact(instructor, MONDAY, { fact: bridgeFact(source, name, 77 + 40 * index) })).factId);
    const deck = { title: "Bridges", factIds: own, keepsQuestions: true, status: "published" } as const;
    const { id: deckId } = await makeDeck(instructor.at(MONDAY), deck);
    const base = { deckId, seminarAt: toIso(THURSDAY), targetReadiness: 0.9, grading: { rule: "none" } } as const;
    await makeAssignment(instructor.at(MONDAY), course.courseId, { ...base, quiz: null });
    const practice = async (now: number) => (await listPracticeItems(student.at(now), deckId)).items;
    const copied = async (now: number) => {
      const copy = await makeDeck(student.at(now), { forkOf: deckId });
      return (await listDeckItems(student.at(now), copy.id)).items;
    };
    expect([await practice(MONDAY), await copied(MONDAY)]).toEqual([[], []]);
    const { items } = await listDeckItems(instructor.at(MONDAY), deckId);
    expect(items.length).toBeGreaterThan(6);
    const quiz = { length: 5, timeLimitSeconds: null, attempts: 1, feedback: "immediate", form: "fixed" } as const;
    const graded = { ...base, quiz, grading: { rule: "done" } } as const;
    const assignment = await makeAssignment(instructor.at(MONDAY), course.courseId, graded);
    const attemptId = await takeSeminarQuiz(student, assignment.id, MONDAY + DAY, ({ right }) => right);
    const asked = await formOf(student.id, attemptId);
    expect(asked.every(({ item }) => own.includes(item.factId))).toBe(true);
    expect([await practice(THURSDAY + DAY), await copied(THURSDAY + DAY)]).toEqual([[], []]);
    const changed = await readDeck(instructor.at(THURSDAY + DAY), deckId);
    expect(changed.keepsQuestions).toBe(true);
    await changeDeck(instructor.at(THURSDAY + DAY), deckId, { keepsQuestions: false });
    expect((await practice(THURSDAY + DAY)).length).toBe(items.length);
  });
});

async function allFactIds(): Promise<readonly string[]> {
  return (await database().fact.findMany({ where: { shared: true, retired: false }, take: 40 })).map(({ id }) => id);
}
