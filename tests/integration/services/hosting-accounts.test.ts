import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { publicAddress } from "@/lib/server/env";
import { changeRole, resetPassword } from "@/lib/server/services/accounts/reset-password";
import { checkCredentials } from "@/lib/server/services/accounts/sign-in";
import { database } from "@/lib/server/store/database";
import { anonymousClient, giveRole, signedInClient, signIn } from "@/tests/support/api-client";
import { makePasskey } from "@/tests/support/authenticator";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const CLOCK = { now: Date.now(), newId: randomUUID };

describe("whoever runs the server", () => {
  it("can give an account a new password, which signs it out everywhere", async () => {
    const client = await signedInClient();
    expect(await resetPassword({ email: client.email, password: "a brand new password" }, CLOCK)).toBe(true);
    expect((await client.get("/api/account")).status).toBe(401);
    expect(await signIn(anonymousClient(), client.email, client.password)).toBe(false);
    expect(await signIn(anonymousClient(), client.email, "a brand new password")).toBe(true);
  });

  it("takes away what someone else may have added to it: passkeys", async () => {
    const client = await signedInClient();
    const { challenge } = (await client.post("/api/account/passkey-challenges")).body;
    const { credential } = makePasskey({ challenge, origin: publicAddress() });
    await client.post("/api/account/passkeys", { name: "A key", credential });
    await resetPassword({ email: client.email, password: "a brand new password" }, CLOCK);
    expect(await database().passkey.count({ where: { credentialId: credential.id } })).toBe(0);
  });

  it("takes the calendar's address away with the password", async () => {
    const client = await signedInClient();
    const { url } = (await client.post("/api/reminders/calendar", {})).body;
    const feed = () => anonymousClient().get(new URL(url).pathname);
    expect((await feed()).status).toBe(200);
    await resetPassword({ email: client.email, password: "a brand new password" }, CLOCK);
    expect((await feed()).status).toBe(404);
  });

  it("makes no account by a slip in the e-mail", async () => {
    const email = `${randomUUID()}@test.invalid`;
    expect(await resetPassword({ email, password: "a brand new password" }, CLOCK)).toBe(false);
    expect(await checkCredentials({ email, password: "a brand new password" }, {}, Date.now())).toBeUndefined();
  });

  it("can make an account with a name and a role", async () => {
    const email = `${randomUUID()}@test.invalid`;
    await resetPassword({ email, password: "a brand new password", name: "Ada", role: "instructor" }, CLOCK);
    const client = anonymousClient();
    await signIn(client, email, "a brand new password");
    expect((await client.get("/api/account")).body).toMatchObject({ name: "Ada", role: "instructor", guest: false });
  });

  it("can give an account a role, which it has once it has signed in again", async () => {
    const client = await signedInClient();
    await giveRole(client, "editor");
    expect((await client.get("/api/account")).body.role).toBe("editor");
    expect(await changeRole("nobody@test.invalid", "editor", Date.now())).toBe(false);
  });
});
