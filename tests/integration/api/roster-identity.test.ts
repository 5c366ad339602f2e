import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Member } from "@/lib/contracts/members";
import { sendMail } from "@/lib/server/services/mail/send-mail";
import { type ApiClient, anonymousClient, confirmAddress, signedInClient } from "@/tests/support/api-client";
import { signInByNextAuth } from "@/tests/support/next-auth-client";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const PASSWORD = "seven brave otters";

/** A course that expects one student, Ada, at an address. */
async function courseOf(...emails: readonly string[]) {
  const instructor = await signedInClient("Ida Instructor");
  const { body: course } = await instructor.post("/api/courses", { title: "Bridges", timeZone: "UTC" });
  const csv = ["Name,Email,ID number", ...emails.map((email, index) => `Ada ${index},${email},S${index}`)].join("\n");
  const imported = await instructor.put(`/api/courses/${course.id}/roster`, { csv });
  const members = async (): Promise<readonly Member[]> =>
    (await instructor.get(`/api/courses/${course.id}/enrolments`)).body.members;
  return {
    instructor,
    path: `/api/courses/${course.id}`,
    entries: imported.body.entries as readonly { readonly id: string }[],
    join: (client: ApiClient) => client.post("/api/enrolments", { joinCode: course.join.code }),
    student: async () => (await members()).find(({ role }) => role === "student"),
    memberCalled: async (name: string) => (await members()).find((member) => member.name === name),
  };
}

async function signUp(email: string, name: string, password = PASSWORD) {
  const client = anonymousClient();
  await client.post("/api/accounts", { email, password, name });
  await signInByNextAuth(client, email, password);
  return client;
}

/** The secret of the latest link to an address. */
async function secretTo(email: string): Promise<string> {
  let secret = "";
  await sendMail(Date.now(), {
    address: "https://colloquy.test.invalid",
    randomBytes,
    deliver: async ({ to, text }) => {
      if (to === email) secret = /token=(\S+)/.exec(text)?.[1] ?? "";
    },
  });
  return secret;
}

const newEmail = () => `${randomUUID()}@test.invalid`;

describe("someone who signs up with an address of the roster", () => {
  it("is not taken for that student, and the instructor sees that the address is not confirmed", async () => {
    const email = newEmail();
    const course = await courseOf(email);
    await course.join(await signUp(email, "Mallory"));
    expect(await course.student()).toMatchObject({
      name: "Mallory",
      roster: null,
      unconfirmed: { name: "Ada 0", identifier: "S0" },
    });
    expect((await course.instructor.get(`${course.path}/roster`)).body.entries[0].joined).toBe(false);
  });

  it("is that student once they have confirmed it, also where they had joined before", async () => {
    const email = newEmail();
    const course = await courseOf(email);
    const client = await signUp(email, "Ada");
    await course.join(client);
    await client.post("/api/account/confirmation", { token: await secretTo(email) });
    expect(await course.student()).toMatchObject({ roster: { name: "Ada 0" }, unconfirmed: null });
  });

  it("is that student where the instructor says so", async () => {
    const email = newEmail();
    const course = await courseOf(email);
    const client = await signUp(email, "Ada");
    await course.join(client);
    const found = await course.student();
    await course.instructor.patch(`${course.path}/enrolments/${found?.userId}`, { rosterId: found?.unconfirmed?.id });
    expect(await course.student()).toMatchObject({ roster: { name: "Ada 0" }, unconfirmed: null });
  });

  it("leaves the student's place to the owner of the address, even where the instructor had been taken in", async () => {
    const email = newEmail();
    const course = await courseOf(email);
    await course.join(await signUp(email, "Mallory"));
    const taken = await course.student();
    await course.instructor.patch(`${course.path}/enrolments/${taken?.userId}`, { rosterId: taken?.unconfirmed?.id });
    const owner = await signedInClient("The real Ada");
    await course.join(owner);
    await owner.put("/api/account/email", { email });
    await owner.post("/api/account/confirmation", { token: await secretTo(email) });
    expect(await course.memberCalled("The real Ada")).toMatchObject({ roster: { name: "Ada 0" } });
    expect(await course.memberCalled("Mallory")).toMatchObject({ roster: null, unconfirmed: null });
  });
});

describe("a roster that is imported after its students have joined", () => {
  it("knows those who have confirmed their addresses, and no others", async () => {
    const course = await courseOf(newEmail());
    const [confirmed, other] = [await signedInClient("Confirmed"), await signedInClient("Other")];
    await confirmAddress(confirmed);
    for (const client of [confirmed, other]) await course.join(client);
    const csv = `Name,Email\nC,${confirmed.email}\nO,${other.email}`;
    await course.instructor.put(`${course.path}/roster`, { csv });
    expect(await course.memberCalled("Confirmed")).toMatchObject({ roster: { name: "C" } });
    expect(await course.memberCalled("Other")).toMatchObject({ roster: null, unconfirmed: { name: "O" } });
  });
});
