import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { ownFactOperations } from "@/lib/contracts/own-facts";
import type { Role } from "@/lib/core/shared/actor";
import { withClient } from "@/lib/server/database/connection";
import type { ApiClient, SignedInClient } from "@/tests/support/api-client";
import { ageProofs } from "@/tests/support/let-days-pass";
import { liveAccount, liveClient, liveSignIn } from "@/tests/support/live-client";
import { makeOwnThings } from "@/tests/support/route-samples";
import type { RunningApp } from "@/tests/support/running-app";

/** Who sends requests. Student and assistant are in a course of the instructor's; one has long not proved who they are. */
export const PEOPLE = [
  "nobody",
  "guest",
  "student",
  "assistant",
  "instructor",
  "editor",
  "administrator",
  "longAgo",
] as const;
export type Person = (typeof PEOPLE)[number];

export interface World {
  readonly address: string;
  /** As whom someone is signed in now. */
  client(who: Person): ApiClient;
  /** Someone who is not signed in any more, or has deleted the account, comes back with a new one. */
  comeBack(who: Person): Promise<void>;
  /** Ids of things that are there, by the name of a parameter or field. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Words of someone who shares nothing with anyone: none of them may be in any answer. */
  readonly secrets: readonly string[];
}

/** Words that nobody else uses. */
const SECRET = `zz${randomUUID().slice(0, 8)}`;

/** Makes people of every role in an app that is served for this alone: much of what they do cannot be undone. */
export async function makeWorld({ address, databaseUrl }: RunningApp): Promise<World> {
  const people = new Map<Person, ApiClient>();
  const instructor = await accountOf(address, databaseUrl, "instructor");
  const things = await makeOwnThings(instructor, accountsOf(address));
  const { joinCode, courseId } = things;

  async function enter(who: Person): Promise<void> {
    if (who === "nobody") return void people.set(who, liveClient(address));
    if (who === "guest") {
      const client = liveClient(address);
      await client.post("/api/accounts/guest");
      return void people.set(who, client);
    }
    const client = await accountOf(address, databaseUrl, ROLES[who]);
    people.set(who, client);
    if (who === "longAgo") await ageProofs(databaseUrl, client.email);
    if (who !== "student" && who !== "assistant") return;
    await client.post("/api/enrolments", { joinCode });
    const { id } = (await client.get("/api/account")).body;
    if (who === "assistant") await instructor.patch(`/api/courses/${courseId}/enrolments/${id}`, { role: "assistant" });
  }

  for (const who of PEOPLE) await enter(who);
  people.set("instructor", instructor);
  const { victim, secrets } = await makeVictim(address);
  return {
    address,
    client: (who) => people.get(who) ?? liveClient(address),
    comeBack: enter,
    ids: await idsOf(instructor, [things, victim]),
    secrets,
  };
}

const ROLES: Readonly<Record<Exclude<Person, "nobody" | "guest">, Role>> = {
  student: "learner",
  assistant: "learner",
  instructor: "instructor",
  editor: "editor",
  administrator: "administrator",
  longAgo: "learner",
};

function accountsOf(address: string, prefix = "") {
  return {
    origin: address,
    make: (name: string) => liveAccount(address, prefix + name),
    signInAgain: (client: SignedInClient) => liveSignIn(liveClient(address), client),
    // Nobody reads mail here: the secrets of its links stay unknown.
    followLinks: async () => ({ confirmToken: randomUUID(), resetToken: randomUUID() }),
  };
}

async function accountOf(address: string, databaseUrl: string, role: Role) {
  const client = await liveAccount(address, `Fuzz ${role}`);
  await withClient(databaseUrl, (database) =>
    database.query("UPDATE users SET role = $1::role WHERE email = $2", [role, client.email]),
  );
  return client;
}

/** Someone with things of every kind, all of them with a secret in their words. */
async function makeVictim(address: string) {
  const client = await liveAccount(address, `${SECRET} name`);
  const things = await makeOwnThings(client, accountsOf(address, `${SECRET} `));
  const titled = { title: `${SECRET} title`, description: `${SECRET} description` };
  await client.patch(`/api/decks/${things.deckId}`, { title: titled.title });
  const course = (await client.get(`/api/courses/${things.courseId}`)).body;
  await client.patch(`/api/courses/${things.courseId}`, { ...titled, revision: course.revision });
  const { createEntity, createSource } = ownFactOperations;
  await client.post("/api/entities", { ...createEntity.example.body, name: `${SECRET} entity` });
  await client.post("/api/sources", { ...createSource.example.body, title: `${SECRET} source` });
  // Codes, secret addresses, passwords and what a passkey has signed are what others must not have.
  const { joinCode, name: _, password: __, passkeySignature: ___, ...known } = things;
  return { victim: known, secrets: [SECRET, client.email, joinCode] };
}

async function idsOf(client: ApiClient, owners: readonly object[]): Promise<Record<string, readonly string[]>> {
  const ids: Record<string, string[]> = { deckId: ["all"], userId: ["me"] };
  for (const [name, id] of owners.flatMap((things) => Object.entries(things))) ids[name] = [...(ids[name] ?? []), id];
  const { cards } = (await client.get("/api/decks/all/cards?limit=30")).body;
  for (const { id, fact } of cards) {
    ids["cardId"]?.push(id);
    ids["factId"]?.push(fact.id);
  }
  const { items } = (await client.get("/api/decks/all/practice-items?limit=30")).body;
  ids["itemId"] = items.map(({ id }: { id: string }) => id);
  ids["id"] = [randomUUID(), ...(ids["flagId"] ?? [])];
  ids["other"] = Object.values(ids).flatMap((known) => known.slice(0, 3));
  return ids;
}

/** The routes of all pages. */
export function pageRoutes(): readonly string[] {
  const app = path.resolve(import.meta.dirname, "../../app");
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx")
    .map(({ parentPath }) => `/${path.relative(app, parentPath).split(path.sep).join("/")}`);
}
