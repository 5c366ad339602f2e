import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { resetPassword } from "@/lib/server/services/accounts/reset-password";
import { anonymousClient, signedInClient } from "@/tests/support/api-client";
import { signInByNextAuth } from "@/tests/support/next-auth-client";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

/** Ada Lovelace, at an address of her own. */
function ada() {
  return { name: "Ada Lovelace", email: `ada.lovelace.${randomUUID().slice(0, 8)}@test.invalid` };
}

/** What can be guessed, and what is said of it. */
const GUESSABLE: readonly (readonly [why: string, password: string, said: RegExp])[] = [
  ["is short", "otter", /at least 10/],
  ["many people use", "1234567890", /commonly used/],
  ["is close to one that many people use", "P@ssw0rd1234", /commonly used/],
  ["repeats a character", "aaaaaaaaaa", /[Rr]epeat/],
  ["is a row of keys", "zxcvbnm,./", /next to each other|commonly used/],
  ["is the name", "Ada Lovelace", /your name, your/],
  ["is made of the app's name", "colloquy2026", /your name, your/],
];

describe("a password", () => {
  it.each(GUESSABLE)("that %s is refused at signing up, and says why beside the field", async (_, password, said) => {
    const answer = await anonymousClient().post("/api/accounts", { ...ada(), password });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-body", problems: [{ path: "password" }] } });
    expect(answer.body.problems[0].message).toMatch(said);
  });

  it("that is one's own address is refused", async () => {
    const { name, email } = ada();
    const { status, body } = await anonymousClient().post("/api/accounts", { name, email, password: email });
    expect([status, body.problems?.[0]?.message]).toEqual([400, expect.stringMatching(/your name, your/)]);
  });

  it.each([
    ["words of small letters", "seven brave otters"],
    ["letters of any language", "семь храбрых выдр"],
    ["two hundred characters", "brave otters swim ".repeat(12).slice(0, 200)],
  ])("of %s is as good as any: nothing is asked but that it is hard to guess", async (_, password) => {
    const [client, { name, email }] = [anonymousClient(), ada()];
    expect((await client.post("/api/accounts", { name, email, password })).status).toBe(201);
    expect((await signInByNextAuth(client, email, password)).status).toBe(200);
  });

  it.each(GUESSABLE)("that %s is refused where it is changed", async (_, password, said) => {
    const client = await signedInClient("Ada Lovelace");
    const { status, body } = await client.put("/api/account/password", { password });
    expect([status, body.problems?.[0]]).toEqual([400, { path: "password", message: expect.stringMatching(said) }]);
    expect((await signInByNextAuth(anonymousClient(), client.email, client.password)).status).toBe(200);
  });

  it("that can be guessed is refused by the command for it", async () => {
    const { email } = await signedInClient();
    const reset = resetPassword({ email, password: "1234567890" }, { now: Date.now(), newId: randomUUID });
    await expect(reset).rejects.toMatchObject({ code: "invalid-body" });
  });
});
