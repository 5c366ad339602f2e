import { describe, expect, it } from "vitest";
import { noteFailure, noteSuccess, requireTry } from "@/lib/server/services/accounts/sign-in-brake";

const NOON = Date.parse("2026-03-02T12:00:00Z");
const HALF_A_MINUTE = 30_000;

function mayTry(email: string, at: number): boolean {
  try {
    requireTry(email, at);
    return true;
  } catch {
    return false;
  }
}

function failTimes(email: string, times: number, at = NOON): void {
  for (let tries = 0; tries < times; tries++) noteFailure(email, at);
}

describe("The brake on signing in", () => {
  it("lets ten wrong passwords pass, then one each half minute", () => {
    failTimes("ten@test.invalid", 9);
    expect(mayTry("ten@test.invalid", NOON)).toBe(true);
    failTimes("ten@test.invalid", 1);
    expect(mayTry("ten@test.invalid", NOON)).toBe(false);
    expect(mayTry("ten@test.invalid", NOON + HALF_A_MINUTE - 1)).toBe(false);
    expect(mayTry("ten@test.invalid", NOON + HALF_A_MINUTE)).toBe(true);
  });

  it("forgets with the right password, and after five minutes without a try", () => {
    failTimes("right@test.invalid", 10);
    noteSuccess("right@test.invalid");
    expect(mayTry("right@test.invalid", NOON)).toBe(true);
    failTimes("later@test.invalid", 10);
    failTimes("later@test.invalid", 9, NOON + 10 * HALF_A_MINUTE);
    expect(mayTry("later@test.invalid", NOON + 10 * HALF_A_MINUTE)).toBe(true);
  });

  it("is for one e-mail alone", () => {
    failTimes("one@test.invalid", 20);
    expect(mayTry("another@test.invalid", NOON)).toBe(true);
  });
});
