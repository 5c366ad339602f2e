import { randomBytes, randomUUID } from "node:crypto";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { DEFAULT_SCHEDULING_OPTIONS } from "@/lib/core/scheduling/scheduling-options";
import type { Actor } from "@/lib/core/shared/actor";
import { asId, type CardId } from "@/lib/core/shared/ids";
import { seededNumber } from "@/lib/core/shared/seeded-random";
import { type SimulatedLearner, type Sitting, simulateSitting } from "@/lib/server/seeding/demo/simulate-study";
import { takeQuiz } from "@/lib/server/seeding/demo/take-quiz";
import { resetPassword } from "@/lib/server/services/accounts/reset-password";
import { findActor, openSession } from "@/lib/server/services/accounts/sessions";
import { makeAssignment } from "@/lib/server/services/assignments/edit-assignments";
import { changeCourse, listCourses, makeCourse } from "@/lib/server/services/courses/edit-courses";
import { joinCourse } from "@/lib/server/services/courses/join-course";
import { importRoster } from "@/lib/server/services/courses/roster";
import { makeDeck } from "@/lib/server/services/decks/edit-decks";
import { listDeckCards } from "@/lib/server/services/decks/list-cards";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { database } from "@/lib/server/store/database";
import { deleteSession } from "@/lib/server/store/sessions";
import { loadCredentials } from "@/lib/server/store/users";

type DeckCard = Awaited<ReturnType<typeof listDeckCards>>["cards"][number];

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;

/** Plainly made up: twenty-four plants. The last few have joined and not started. */
const STUDENTS =
  "Alder Ash Aspen Beech Birch Box Cedar Cherry Elder Elm Fern Fir Hazel Holly Ivy Juniper Larch Linden Maple Oak Pine Rowan Willow Yew".split(
    " ",
  );
const NOT_BEGUN = 3;

/** The seminars of the course: what they read, from when to when, and how much the class studies for each. */
const SEMINARS = [
  {
    title: "Spring 2022: Japan changes course",
    description: "What Japan did after the invasion, and how it was judged in March 2022.",
    sources: ["voa-assertive-japan", "diplomat-security-policy"],
    ...{ facts: 14, opensIn: -28, seminarIn: -19, diligence: 0.4, newCards: 7 },
  },
  {
    title: "Why Japan stands by Ukraine",
    description: "Two readings of Japan’s motives, from Tokyo and from Ankara.",
    sources: ["ukrinform-goroku", "ankasam-ukraine-policy"],
    ...{ facts: 14, opensIn: -17, seminarIn: -9, diligence: 0.6, newCards: 8 },
  },
  {
    title: "How the war changed Tokyo’s policy",
    description: "The most important facts of the five articles.",
    sources: undefined,
    ...{ facts: 24, opensIn: -7, seminarIn: 2, diligence: 0.9, newCards: 13 },
  },
] as const;

const QUIZ = {
  ...{ length: 10, types: ["multipleChoice", "trueFalse", "cloze", "shortAnswer"] as const },
  ...({ timeLimitSeconds: null, attempts: 2, feedback: "immediate", form: "fixed" } as const),
};

/** The demo student began six weeks ago and studies on most days. */
const STUDENT_BEGAN_DAYS_AGO = 42;

interface Seminar {
  readonly assignmentId: string;
  readonly cardIds: readonly CardId[];
  readonly opensIn: number;
  readonly seminarIn: number;
  readonly diligence: number;
  /** A day. */
  readonly newCards: number;
}

/**
 * A course to look at on a new database: the demo instructor's, with 24 made-up students at different stages in three
 * seminars, one course that is archived, and six weeks of the demo student's own. All answers go through the services
 * as real ones do, at times of the last weeks. Nothing where there is a course.
 */
export async function ensureDemoCourse(instructorEmail: string, studentEmail: string, now: Instant): Promise<boolean> {
  const instructor = await actorOf(instructorEmail, now);
  if (instructor === undefined || (await listCourses({ actor: instructor, now })).courses.length > 0) return false;
  await makeArchivedCourse(instructor, now);
  await makeDemoCourse(instructor, studentEmail, now);
  await deleteSession(database(), instructor);
  return true;
}

async function makeDemoCourse(instructor: Actor, studentEmail: string, now: Instant): Promise<void> {
  const lead = leadAt(instructor, now - 30 * DAY);
  const course = await makeCourse(lead, {
    title: "Japan’s security policy since 2022",
    description: "A demo course. Its students and their answers are made up.",
    timeZone: "UTC",
  });
  await importRoster(lead, course.id, { csv: rosterOf(STUDENTS) });
  const cards = await allCards(lead);
  const seminars: Seminar[] = [];
  for (const { title, description, sources, facts, ...dates } of SEMINARS) {
    const at = leadAt(instructor, now + dates.opensIn * DAY);
    const { factIds, cardIds } = mostImportant(cards, facts, sources);
    const deck = await makeDeck(at, { title, description, factIds });
    const { id: assignmentId } = await makeAssignment(at, course.id, {
      deckId: deck.id,
      seminarAt: new Date(atHour(now + dates.seminarIn * DAY, 14)).toISOString(),
      targetReadiness: 0.9,
      grading: { rule: "quizScore", which: "best" },
      quiz: { ...QUIZ, types: [...QUIZ.types] },
    });
    seminars.push({ assignmentId, cardIds, ...dates });
  }
  const student = await actorOf(studentEmail, now);
  if (student !== undefined) {
    await joinCourse({ actor: student, now: lead.now }, course.join?.code ?? "");
    await studyAlone(
      student,
      [...seminars.flatMap(({ cardIds }) => cardIds), ...cards.map(({ id }) => asId<CardId>(id))],
      now,
    );
    await deleteSession(database(), student);
  }
  for (const [index, name] of STUDENTS.entries()) {
    const actor = await makeStudent(name, now);
    await joinCourse({ actor, now: lead.now }, course.join?.code ?? "");
    if (index < STUDENTS.length - NOT_BEGUN) await takePart(actor, name, seminars, now);
    await deleteSession(database(), actor);
  }
}

/** Last term's course, whose work is over. */
async function makeArchivedCourse(instructor: Actor, now: Instant): Promise<void> {
  const lead = leadAt(instructor, now - 200 * DAY);
  const { id, revision } = await makeCourse(lead, {
    title: "Alliances in East Asia",
    description: "A demo course of last term, archived.",
    timeZone: "UTC",
  });
  await changeCourse(leadAt(instructor, now - 60 * DAY), id, { revision, archived: true });
}

function leadAt(actor: Actor, now: Instant) {
  return { actor, now, newId: randomUUID, randomBytes };
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

/** The most important facts of some articles (of all), with their cards in the order of first study. */
function mostImportant(cards: readonly DeckCard[], count: number, sources?: readonly string[]) {
  const wanted = cards.filter(
    (card) => sources === undefined || card.sources.some(({ sourceId }) => sources.includes(sourceId)),
  );
  const factIds = [...new Set(wanted.map(({ fact }) => fact.id))].slice(0, count);
  const cardIds = wanted.flatMap(({ id, fact }) => (factIds.includes(fact.id) ? [asId<CardId>(id)] : []));
  return { factIds, cardIds };
}

async function allCards(context: { readonly actor: Actor; readonly now: Instant }): Promise<readonly DeckCard[]> {
  const cards: DeckCard[] = [];
  let cursor: string | undefined;
  do {
    const page = await listDeckCards(context, { deckId: DECK_OF_ALL, cursor });
    cards.push(...page.cards);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return cards;
}

/** An account that nobody has the password of. */
async function makeStudent(name: string, now: Instant): Promise<Actor> {
  const password = randomBytes(24).toString("base64url");
  await resetPassword({ name, email: emailOf(name), password }, { now, newId: randomUUID });
  const actor = await actorOf(emailOf(name), now);
  if (actor === undefined) throw new Error(`The demo student ${name} was not made.`);
  return actor;
}

/** Studies for each seminar on some of its days, and takes most of the quizzes. */
async function takePart(actor: Actor, name: string, seminars: readonly Seminar[], now: Instant): Promise<void> {
  const learner = learnerOf(actor, name);
  const schedules = new Map<CardId, CardSchedule>();
  for (const { assignmentId, cardIds, opensIn, seminarIn, diligence, newCards } of seminars) {
    const days = Array.from({ length: Math.min(seminarIn, 0) - opensIn }, (_, day) => opensIn + day);
    const studied = days.filter((day) => seededNumber(`${name} day ${day}`) < diligence * (0.6 + 0.8 * learner.memory));
    const sittings = studied.map((day) => ({ at: now + day * DAY, answers: 40, newCards, from: cardIds }));
    await study(actor, learner, schedules, sittings);
    const takesQuiz = studied.length > 0 && seededNumber(`${name} ${cardIds[0]} quiz`) < 0.85;
    const quizAt = seminarIn < 0 ? now + seminarIn * DAY - 20 * HOUR : now - HOUR;
    if (takesQuiz) await takeQuiz({ actor, name, ability: learner.memory, met: schedules }, assignmentId, quizAt);
  }
}

/** Six weeks of someone who studies on most days, and knows well what the course has read. */
async function studyAlone(actor: Actor, from: readonly CardId[], now: Instant): Promise<void> {
  const days = Array.from({ length: STUDENT_BEGAN_DAYS_AGO }, (_, day) => day - STUDENT_BEGAN_DAYS_AGO);
  const sittings = days
    .filter((day) => seededNumber(`demo student ${day}`) < 0.86)
    .map((day) => ({ at: now + day * DAY, answers: 40, newCards: 5, from }));
  const learner = { ...learnerOf(actor, "demo student"), memory: 0.62 };
  const schedules = new Map<CardId, CardSchedule>();
  for (const sitting of sittings) await study(actor, learner, schedules, [sitting]);
}

function learnerOf({ userId }: Actor, name: string): SimulatedLearner {
  const options = { ...DEFAULT_SCHEDULING_OPTIONS, id: asId<never>("simulated"), timeZone: "UTC" };
  return { userId, name, memory: seededNumber(`${name} memory`), options };
}

/** Answers some sittings, and sends the answers when the last of them is over. */
async function study(
  actor: Actor,
  learner: SimulatedLearner,
  schedules: Map<CardId, CardSchedule>,
  sittings: readonly Sitting[],
): Promise<void> {
  const answers = sittings.flatMap((sitting) => simulateSitting(learner, schedules, sitting));
  const reviews = answers.map(({ reviewedAt, ...answer }) => ({
    ...{ ...answer, id: randomUUID(), reviewedAt: new Date(reviewedAt).toISOString() },
  }));
  const sentAt = answers.at(-1)?.reviewedAt;
  if (sentAt !== undefined) await submitReviews({ actor, now: sentAt }, { reviews });
}

/** At a whole hour of that day, in UTC. */
function atHour(at: Instant, hour: number): Instant {
  return Math.floor(at / DAY) * DAY + hour * HOUR;
}
