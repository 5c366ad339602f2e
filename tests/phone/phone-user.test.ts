import { describe, expect, it } from "vitest";
import { countUnsentOfOthers, keepEntry, markSent, readKept } from "@/app/_offline/outbox/outbox-storage";
import { changePhone } from "@/app/_offline/store/phone-changes";
import { type KeptDeck, type KeptPack, readAll } from "@/app/_offline/store/phone-database";
import { claimPhone, dropUnsentOfOthers, forgetLearner, leavePhone, phoneUser } from "@/app/_offline/store/phone-user";
import { anAnswer } from "@/tests/support/done-on-phone";

/** A learner who has studied here: a pack, a deck, an answer that is sent and one that is not. */
async function study(userId: string): Promise<void> {
  await claimPhone(userId);
  await changePhone(["packs", "decks"], (change) => {
    change("packs").put({ userId } as KeptPack);
    change("decks").put({ userId, deckId: "deck" } as KeptDeck);
  });
  const [sent, unsent] = [anAnswer(), anAnswer()];
  for (const entry of [sent, unsent]) await keepEntry(userId, entry);
  await markSent(userId, sent.id, 1_800_000_000_000);
}

async function owners(store: "packs" | "decks" | "entries"): Promise<readonly string[]> {
  return (await readAll(store)).map(({ userId }) => userId);
}

describe("a phone that several learners use", () => {
  it("keeps of the one before nothing but the answers that are not sent", async () => {
    await study("anna");
    await study("ben");
    expect(await phoneUser()).toBe("ben");
    expect(await owners("packs")).toEqual(["ben"]);
    expect(await owners("decks")).toEqual(["ben"]);
    expect(await readKept("anna")).toMatchObject({ entries: [{ kind: "answer" }], recorded: {} });
    expect(await countUnsentOfOthers("ben")).toBe(1);
    expect(await countUnsentOfOthers(null)).toBe(2);
  });

  it("drops the unsent answers of others where whoever holds it says so", async () => {
    await dropUnsentOfOthers("ben");
    expect(await countUnsentOfOthers("ben")).toBe(0);
    expect((await readKept("ben")).entries).toHaveLength(1);
  });

  it("is nobody's after signing out, and still has what was not sent", async () => {
    await leavePhone();
    expect(await phoneUser()).toBeUndefined();
    expect(await owners("packs")).toEqual([]);
    expect(await owners("entries")).toEqual(["ben"]);
  });

  it("keeps nothing of a learner whose account is gone", async () => {
    await study("carla");
    await forgetLearner("carla");
    expect(await phoneUser()).toBeUndefined();
    expect(await owners("entries")).toEqual(["ben"]);
  });
});
