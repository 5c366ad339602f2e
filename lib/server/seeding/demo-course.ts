import { randomBytes, randomUUID } from "node:crypto";
import { optionsOf } from "@/lib/core/assessment/item-view";
import type { Response } from "@/lib/core/assessment/response";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { Item } from "@/lib/core/generation/item";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Actor } from "@/lib/core/shared/actor";
import { seededNumber } from "@/lib/core/shared/seeded-random";
import { resetPassword } from "@/lib/server/services/accounts/reset-password";
import { findActor, openSession } from "@/lib/server/services/accounts/sessions";
import { makeAssignment } from "@/lib/server/services/assignments/edit-assignments";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { loadAttemptWithItems } from "@/lib/server/services/attempts/read-attempt";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";
import { listCourses, makeCourse } from "@/lib/server/services/courses/edit-courses";
import { joinCourse } from "@/lib/server/services/courses/join-course";
import { importRoster } from "@/lib/server/services/courses/roster";
import { makeDeck } from "@/lib/server/services/decks/edit-decks";
import { listDeckCards } from "@/lib/server/services/decks/list-cards";
import { readReviewQueue } from "@/lib/server/services/study/read-review-queue";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { database } from "@/lib/server/store/database";
import { deleteSession } from "@/lib/server/store/sessions";
import { loadCredentials } from "@/lib/server/store/users";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** The seminar is the day after tomorrow, and the deck was assigned five days ago. */
const SEMINAR_IN_DAYS = 2;
const ASSIGNED_DAYS_AGO = 5;
const FACTS = 24;
const ANSWERS_A_DAY = 16;

/** Plainly made up: twenty-four plants. The last few have joined and not begun. */
const STUDENTS =
  "Alder Ash Aspen Beech Birch Box Cedar Cherry Elder Elm Fern Fir Hazel Holly Ivy Juniper Larch Linden Maple Oak Pine Rowan Willow Yew".split(
    " ",
  );
const NOT_BEGUN = 3;

/** How a made-up student studies: on which days before now, how well they remember, and whether they took the quiz. */
interface Habits {
  readonly daysAgo: readonly number[];
  /** Chance of knowing what was seen before. */
  readonly memory: number;
  readonly takesQuiz: boolean;
}

/**
 * A course to look at on a new database: the demo instructor's, with 24 made-up students at different stages, all of
 * whose answers went through the services as real ones do, at times of the last days. Nothing where there is one.
 */
export async function ensureDemoCourse(instructorEmail: string, studentEmail: string, now: Instant): Promise<boolean> {
  const instructor = await actorOf(instructorEmail, now);
  const student = await actorOf(studentEmail, now);
  const isWanted = instructor !== undefined && (await listCourses({ actor: instructor, now })).courses.length === 0;
  if (isWanted) await makeDemoCourse(instructor, student, now);
  for (const actor of [instructor, student]) if (actor !== undefined) await deleteSession(database(), actor);
  return isWanted;
}

async function makeDemoCourse(instructor: Actor, student: Actor | undefined, now: Instant): Promise<void> {
  const began = now - ASSIGNED_DAYS_AGO * DAY;
  const lead = { actor: instructor, now: began, newId: randomUUID, randomBytes };
  const course = await makeCourse(lead, {
    title: "Japan’s security policy since 2022",
    description: "A demo course: its students are made up, their answers are not real.",
    timeZone: "UTC",
  });
  await importRoster(lead, course.id, { csv: rosterOf(STUDENTS) });
  const deck = await makeDeck(lead, {
    title: "What the war changed in Tokyo",
    description: "The most important facts of the five articles.",
    factIds: await importantFacts(lead),
  });
  const assignment = await makeAssignment(lead, course.id, {
    deckId: deck.id,
    seminarAt: new Date(atHour(now + SEMINAR_IN_DAYS * DAY, 14)).toISOString(),
    targetReadiness: 0.9,
    grading: { rule: "quizScore", which: "best" },
    quiz: {
      ...{ length: 10, types: ["multipleChoice", "trueFalse", "cloze", "shortAnswer"] },
      ...{ timeLimitSeconds: null, attempts: 2, feedback: "immediate", form: "fixed" },
    },
  });
  const code = course.join?.code ?? "";
  if (student !== undefined) await joinCourse({ actor: student, now: began }, code);
  for (const [index, name] of STUDENTS.entries()) {
    const actor = await makeStudent(name, began);
    await joinCourse({ actor, now: began }, code);
    await study(actor, name, habitsOf(name, index), { now, deckId: deck.id, assignmentId: assignment.id });
    await deleteSession(database(), actor);
  }
}

async function actorOf(email: string, now: Instant): Promise<Actor | undefined> {
  const known = await loadCredentials(database(), { email });
  if (known === undefined) return undefined;
  const actor = await findActor(await openSession({ userId: known.id, sessionId: randomUUID() }, { now }), now);
  // Nobody signs in here: what the server asks of those who do is not asked.
  return actor && { ...actor, secondFactorMissing: false };
}

function emailOf(name: string): string {
  return `${name.toLowerCase()}@students.demo.invalid`;
}

function rosterOf(names: readonly string[]): string {
  return ["Name,Email,ID number", ...names.map((name, index) => `${name},${emailOf(name)},S${101 + index}`)].join("\n");
}

async function importantFacts(context: { readonly actor: Actor; readonly now: Instant }): Promise<string[]> {
  const { cards } = await listDeckCards(context, { deckId: DECK_OF_ALL });
  return [...new Set(cards.map(({ fact }) => fact.id))].slice(0, FACTS);
}

/** An account that nobody has the password of. */
async function makeStudent(name: string, now: Instant): Promise<Actor> {
  const password = randomBytes(24).toString("base64url");
  await resetPassword({ name, email: emailOf(name), password }, { now, newId: randomUUID });
  const actor = await actorOf(emailOf(name), now);
  if (actor === undefined) throw new Error(`The demo student ${name} was not made.`);
  return actor;
}

function habitsOf(name: string, index: number): Habits {
  if (index >= STUDENTS.length - NOT_BEGUN) return { daysAgo: [], memory: 0, takesQuiz: false };
  const chance = (what: string) => seededNumber(`${name} ${what}`);
  const daysAgo = [4, 3, 2, 1, 0].filter((day) => chance(`day ${day}`) < 0.35 + 0.5 * chance("diligence"));
  return {
    daysAgo: daysAgo.length === 0 ? [1] : daysAgo,
    memory: 0.55 + 0.42 * chance("memory"),
    takesQuiz: chance("quiz") < 0.75,
  };
}

interface Work {
  readonly now: Instant;
  readonly deckId: string;
  readonly assignmentId: string;
}

async function study(actor: Actor, name: string, habits: Habits, { now, deckId, assignmentId }: Work): Promise<void> {
  for (const daysAgo of habits.daysAgo) {
    // Early enough that all of it lies before now.
    const at = now - daysAgo * DAY - HOUR;
    const { cards } = await readReviewQueue({ actor, now: at }, { deckId, limit: ANSWERS_A_DAY });
    const reviews = cards.map(({ cardId, schedule }, place) => {
      const chance = seededNumber(`${name} ${cardId} ${daysAgo}`);
      const knows = schedule.reps === 0 ? 0.6 * habits.memory : habits.memory;
      const seconds = Math.round((schedule.reps === 0 ? 14 : 6) * (0.7 + 0.8 * seededNumber(`${name} ${cardId} pace`)));
      return {
        ...{ id: randomUUID(), cardId, durationMs: seconds * 1000 },
        rating: chance > knows ? "again" : chance > 0.85 * knows ? "hard" : chance < 0.12 ? "easy" : "good",
        reviewedAt: new Date(at + place * 20_000).toISOString(),
      };
    });
    if (reviews.length > 0) await submitReviews({ actor, now: at + cards.length * 20_000 }, { reviews });
  }
  if (habits.takesQuiz) await takeQuiz(actor, name, habits, { now: now - HOUR / 2, deckId, assignmentId });
}

async function takeQuiz(actor: Actor, name: string, { memory }: Habits, { now, assignmentId }: Work): Promise<void> {
  const context = { actor, now, newId: randomUUID };
  const { attemptId } = await startAttempt(context, { assignmentId, feedback: "immediate" });
  const [attempt, items] = await loadAttemptWithItems(context, attemptId);
  const typed = items.filter(({ item }) => optionsOf(item) === undefined).map(({ item }) => item.key);
  for (const [position, { item }] of items.entries()) {
    const entry = attempt.form[position];
    if (entry === undefined) continue;
    const knows = seededNumber(`${name} ${item.id}`) < memory * easeOf(item);
    await answerItem({ actor, now: now + position * 15_000 }, attemptId, {
      ...{
        id: randomUUID(),
        itemId: entry.viewId,
        durationMs: 6_000 + Math.round(9_000 * seededNumber(`${name} ${item.id} s`)),
      },
      response: responseTo(item, entry.optionOrder, knows, typed, seededNumber(`${name} ${item.id} slip`)),
    });
  }
  await submitAttempt({ actor, now: now + items.length * 15_000 }, attemptId);
}

/** Some questions are harder than others, for everybody. */
function easeOf(item: Item): number {
  return 0.7 + 0.4 * seededNumber(item.id);
}

/** The key, or a wrong answer: of options the first of the others more often than the last, typed another question's key, a figure for a figure. */
function responseTo(
  item: Item,
  order: readonly number[],
  knows: boolean,
  others: readonly string[],
  chance: number,
): Response {
  const options = optionsOf(item, order);
  if (options === undefined) {
    const isFigure = (key: string) => /\d/.test(key);
    const mistaken = others.filter((key) => key !== item.key && isFigure(key) === isFigure(item.key));
    return { text: knows ? item.key : (mistaken[Math.floor(chance * mistaken.length)] ?? "") };
  }
  const wrong = options.filter(({ isKey }) => !isKey).sort((a, b) => (a.text < b.text ? -1 : 1));
  const chosen = knows ? options.find(({ isKey }) => isKey) : wrong[chance < 0.7 ? 0 : wrong.length - 1];
  return { optionId: chosen?.id ?? "a" };
}

/** At a whole hour of that day, in UTC. */
function atHour(at: Instant, hour: number): Instant {
  return Math.floor(at / DAY) * DAY + hour * HOUR;
}
