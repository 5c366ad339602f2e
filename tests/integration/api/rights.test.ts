import { beforeAll, describe, expect, it } from "vitest";
import { OPERATIONS } from "@/lib/contracts/api";
import { type Access, addressOf } from "@/lib/contracts/operation";
import {
  type ApiClient,
  ageProof,
  anonymousClient,
  giveRole,
  type SignedInClient,
  signedInClient,
} from "@/tests/support/api-client";
import { makeOwnThings, type SampleRequest, sampleRequests } from "@/tests/support/route-samples";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** Who asks. What the paths name is the instructor's: their deck, quiz and course, in which student and assistant are. */
const PEOPLE = ["nobody", "stranger", "student", "assistant", "instructor", "elsewhere", "administrator"] as const;
type Person = (typeof PEOPLE)[number];

/** What comes of it: it is done (or refused for another reason than who asks), or the status of the refusal. */
type Outcome = "may" | 401 | 403 | 404;
type Row = Readonly<Record<Person, Outcome>>;

const members: Row = row("may", { nobody: 401, stranger: 404, elsewhere: 404 });
const teachers: Row = { ...members, student: 403 };
const editors: Row = row(403, { nobody: 401, administrator: "may" });

/** What the contract's words on who may call an operation come to. */
const ROWS: Readonly<Record<Access, Row>> = {
  everyone: row("may", {}),
  signedIn: row("may", { nobody: 401 }),
  owner: row(404, { nobody: 401, instructor: "may" }),
  member: members,
  teacher: teachers,
  leader: { ...teachers, assistant: 403 },
  editor: editors,
  administrator: row(403, { nobody: 401, administrator: "may" }),
  author: { ...editors, instructor: "may", elsewhere: "may" },
};

function row(usual: Outcome, others: Partial<Row>): Row {
  return { ...(Object.fromEntries(PEOPLE.map((person) => [person, usual])) as Row), ...others };
}

const RIGHTS: Readonly<Record<string, Row>> = Object.fromEntries(
  OPERATIONS.map((operation) => [addressOf(operation), ROWS[operation.access]]),
);

/** After these something is gone that others are to be refused: who may is tried last, each on things of their own. */
const TAKES_AWAY = (name: string) =>
  // Before a second factor, which ends other sessions.
  (name.startsWith("DELETE ") && name !== "DELETE /api/account/sessions/{sessionId}") ||
  ["PUT /api/account/password", "POST /api/enrolments", "POST /api/courses/{courseId}/join-code"].includes(name);

interface World {
  readonly people: Readonly<Record<Exclude<Person, "nobody">, SignedInClient> & { readonly nobody: ApiClient }>;
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
  await giveRole(administrator, "administrator");
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
  it("is refused to everyone else", async () => {
    const wrong: string[] = [];
    for (const [name, rights] of Object.entries(RIGHTS)) {
      for (const person of PEOPLE.filter((one) => rights[one] !== "may")) {
        const outcome = await ask(world, name, person);
        if (outcome !== rights[person]) wrong.push(`${name} by ${person}: ${outcome}, not ${rights[person]}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is refused to those who have not confirmed for long who they are, where it harms most", async () => {
    const { instructor } = world.people;
    await ageProof(instructor);
    const asked = world.requests.filter(({ operation }) => operation.proof !== undefined);
    expect(asked.length).toBeGreaterThan(5);
    for (const { name, method, url, body } of asked)
      expect((await instructor.call(method, url, body)).body?.code, name).toBe("confirm-first");
    await instructor.post("/api/account/proof", { password: instructor.password });
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
        if (name === "POST /api/account/fits") await fitEnds(world.people[person]);
      }
    }
    expect(wrong).toEqual([]);
  });
});
