import { beforeAll, describe, expect, it } from "vitest";
import { OPERATIONS } from "@/lib/contracts/openapi";
import { changeRole } from "@/lib/server/services/accounts/reset-password";
import { type ApiClient, anonymousClient, signedInClient } from "@/tests/support/api-client";
import { makeOwnThings, type SampleRequest, sampleRequests } from "@/tests/support/route-samples";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** Who asks. What the paths name is the instructor's: their deck, quiz and course, in which student and assistant are. */
const PEOPLE = ["nobody", "stranger", "student", "assistant", "instructor", "elsewhere", "administrator"] as const;
type Person = (typeof PEOPLE)[number];

/** What comes of it: it is done (or refused for another reason than who asks), or the status of the refusal. */
type Outcome = "may" | 401 | 403 | 404;
type Row = Readonly<Record<Person, Outcome>>;

const everybody: Row = row("may", {});
const signedIn: Row = row("may", { nobody: 401 });
const owner: Row = row(404, { nobody: 401, instructor: "may" });
const members: Row = row("may", { nobody: 401, stranger: 404, elsewhere: 404 });
const teachers: Row = { ...members, student: 403 };
const leaders: Row = { ...teachers, assistant: 403 };
const editors: Row = row(403, { nobody: 401, administrator: "may" });
/** Whoever leads a course, whichever. */
const authors: Row = { ...editors, instructor: "may", elsewhere: "may" };

function row(usual: Outcome, others: Partial<Row>): Row {
  return { ...(Object.fromEntries(PEOPLE.map((person) => [person, usual])) as Row), ...others };
}

/** Every operation of the contract: a new one fails the first test until it is here. */
const RIGHTS: Readonly<Record<string, Row>> = {
  "get /api/health": everybody,
  "get /api/openapi.json": everybody,
  "post /api/accounts": everybody,
  "post /api/accounts/guest": everybody,
  // Whoever has the secret address, signed in or not.
  "get /api/calendar/{name}": everybody,
  "get /api/account": signedIn,
  "patch /api/account": signedIn,
  "delete /api/account": signedIn,
  "get /api/account/fits": signedIn,
  "post /api/account/fits": signedIn,
  "get /api/account/export": signedIn,
  "get /api/decks": signedIn,
  "post /api/decks": signedIn,
  "get /api/decks/{deckId}": owner,
  "patch /api/decks/{deckId}": owner,
  "delete /api/decks/{deckId}": owner,
  "get /api/decks/{deckId}/origin-changes": owner,
  "post /api/decks/{deckId}/origin-changes": owner,
  "get /api/decks/{deckId}/cards": owner,
  "get /api/decks/{deckId}/items": owner,
  "get /api/decks/{deckId}/practice-items": owner,
  "put /api/decks/{deckId}/study": owner,
  "delete /api/decks/{deckId}/study": owner,
  "get /api/decks/{deckId}/workload": owner,
  "get /api/review-queue": signedIn,
  "get /api/practice-cards": signedIn,
  "post /api/facts": authors,
  "post /api/sources": authors,
  "put /api/sources/{sourceId}": owner,
  "delete /api/sources/{sourceId}": owner,
  "post /api/entities": authors,
  "put /api/entities/{entityId}": owner,
  "delete /api/entities/{entityId}": owner,
  "get /api/study-pack": signedIn,
  "get /api/reminders": signedIn,
  "patch /api/reminders": signedIn,
  "delete /api/reminders": signedIn,
  "put /api/reminders/devices": signedIn,
  "post /api/reminders/calendar": signedIn,
  "delete /api/reminders/calendar": signedIn,
  "get /api/facts/{factId}": signedIn,
  "get /api/facts/{factId}/versions": signedIn,
  "post /api/facts/{factId}/versions": editors,
  "get /api/notices": signedIn,
  "post /api/notices/seen": signedIn,
  "get /api/catch-up": signedIn,
  "put /api/catch-up": signedIn,
  "delete /api/catch-up": signedIn,
  "post /api/reviews": signedIn,
  "delete /api/reviews/{reviewId}": owner,
  "post /api/cards/{cardId}/actions": signedIn,
  "get /api/cards/{cardId}/history": signedIn,
  "get /api/statistics": signedIn,
  "post /api/flags": signedIn,
  "get /api/flags": signedIn,
  "patch /api/flags": editors,
  "post /api/flags/seen": signedIn,
  "post /api/attempts": signedIn,
  "get /api/attempts/{attemptId}": owner,
  "post /api/attempts/{attemptId}/responses": owner,
  "post /api/attempts/{attemptId}/submission": owner,
  "get /api/courses": signedIn,
  "post /api/courses": signedIn,
  "get /api/courses/{courseId}": members,
  "patch /api/courses/{courseId}": leaders,
  "post /api/courses/{courseId}/join-code": leaders,
  "get /api/join-codes/{joinCode}": signedIn,
  "post /api/enrolments": signedIn,
  "get /api/courses/{courseId}/enrolments": teachers,
  "patch /api/courses/{courseId}/enrolments/{userId}": leaders,
  "delete /api/courses/{courseId}/enrolments/{userId}": leaders,
  "get /api/courses/{courseId}/roster": teachers,
  "put /api/courses/{courseId}/roster": leaders,
  "get /api/courses/{courseId}/workload": teachers,
  "get /api/courses/{courseId}/assignments": members,
  "post /api/courses/{courseId}/assignments": leaders,
  "get /api/courses/{courseId}/assignments/{assignmentId}": members,
  "patch /api/courses/{courseId}/assignments/{assignmentId}": leaders,
  "delete /api/courses/{courseId}/assignments/{assignmentId}": leaders,
  "put /api/courses/{courseId}/assignments/{assignmentId}/exceptions/{userId}": leaders,
  "delete /api/courses/{courseId}/assignments/{assignmentId}/exceptions/{userId}": leaders,
  "get /api/assignments": signedIn,
  "get /api/courses/{courseId}/readiness": teachers,
  "get /api/courses/{courseId}/projection": teachers,
  "get /api/courses/{courseId}/item-analysis": teachers,
  "get /api/courses/{courseId}/gradebook": teachers,
  "get /api/courses/{courseId}/responses": leaders,
};

/** After these something is gone that others are to be refused: who may is tried last, each on things of their own. */
const TAKES_AWAY = (name: string) =>
  name.startsWith("delete ") || ["post /api/enrolments", "post /api/courses/{courseId}/join-code"].includes(name);

interface World {
  readonly people: Readonly<Record<Person, ApiClient>>;
  readonly requests: readonly SampleRequest[];
}

async function makeWorld(): Promise<World> {
  const [stranger, student, assistant, instructor, elsewhere, administrator] = await Promise.all(
    ["Stranger", "Student", "Assistant", "Instructor", "Elsewhere", "Administrator"].map((name) =>
      signedInClient(name),
    ),
  );
  if (!stranger || !student || !assistant || !instructor || !elsewhere || !administrator) throw new Error("No people.");
  const things = await makeOwnThings(instructor);
  await elsewhere.post("/api/courses", { title: "Another course", timeZone: "UTC" });
  for (const person of [student, assistant]) await person.post("/api/enrolments", { joinCode: things.joinCode });
  const { id } = (await assistant.get("/api/account")).body;
  await instructor.patch(`/api/courses/${things.courseId}/enrolments/${id}`, { role: "assistant" });
  await changeRole(administrator.email, "administrator");
  const people = { nobody: anonymousClient(), stranger, student, assistant, instructor, elsewhere, administrator };
  return { people, requests: sampleRequests(things) };
}

async function ask({ people, requests }: World, name: string, person: Person): Promise<Outcome> {
  const request = requests.find((one) => one.name === name);
  if (request === undefined) throw new Error(`There is no sample of ${name}.`);
  const { status } = await people[person].call(request.method, request.url, request.body);
  return status === 401 || status === 403 || status === 404 ? status : "may";
}

/** A fit runs in a process of its own, which must not outlive the database of the test. */
async function fitEnds(client: ApiClient): Promise<void> {
  await expect
    .poll(async () => (await client.get("/api/account/fits")).body?.status, { timeout: 30_000 })
    .not.toBe("running");
}

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

describe("what each may", () => {
  it("is said of every route", () => {
    expect(Object.keys(RIGHTS).sort()).toEqual(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it("is refused to everybody else", async () => {
    const wrong: string[] = [];
    for (const [name, rights] of Object.entries(RIGHTS)) {
      for (const person of PEOPLE.filter((one) => rights[one] !== "may")) {
        const outcome = await ask(world, name, person);
        if (outcome !== rights[person]) wrong.push(`${name} by ${person}: ${outcome}, not ${rights[person]}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is allowed to those who may", async () => {
    const wrong: string[] = [];
    const names = Object.keys(RIGHTS);
    // The account holds all else: its name is the shortest.
    const last = names.filter(TAKES_AWAY).toSorted((a, b) => b.length - a.length);
    for (const name of [...names.filter((one) => !TAKES_AWAY(one)), ...last]) {
      const who = PEOPLE.filter((person) => RIGHTS[name]?.[person] === "may");
      const isOfCourse = TAKES_AWAY(name) && name.includes("/courses/") && who.length > 1;
      for (const person of who) {
        const outcome = await ask(isOfCourse ? await makeWorld() : world, name, person);
        if (outcome !== "may") wrong.push(`${name} by ${person}: ${outcome}`);
        if (name === "post /api/account/fits") await fitEnds(world.people[person]);
      }
    }
    expect(wrong).toEqual([]);
  });
});
