import { describe, expect, it } from "vitest";
import { readAddress } from "@/app/offline/offline-address";

const read = (address: string) => readAddress(new URL(address, "https://colloquy.example.org"));

describe("offline an address shows", () => {
  it.each([
    ["/", { page: "today" }],
    ["/review", { page: "review", deckId: null, minutes: null }],
    ["/review?deckId=nbr&minutes=3", { page: "review", deckId: "nbr", minutes: 3 }],
    ["/review?minutes=many", { page: "review", deckId: null, minutes: null }],
    ["/quiz?deckId=nbr", { page: "quiz", deckId: "nbr" }],
    ["/decks", { page: "decks" }],
    ["/decks/my%20deck", { page: "deck", deckId: "my deck" }],
    ["/practice/session?dueDays=3", { page: "practice", query: { dueDays: 3 }, path: "/practice/session?dueDays=3" }],
    [
      "/practice/session?marked=yes",
      { page: "practice", query: { marked: "yes" }, path: "/practice/session?marked=yes" },
    ],
    ["/practice", { page: "practice-choices" }],
  ])("what the phone keeps: %s", (address, page) => expect(read(address)).toEqual(page));

  it.each(["/timeline", "/quiz/0198-an-attempt", "/courses/one", "/decks/a/b"])(
    "that it needs one, where only the server knows: %s",
    (address) => expect(read(address)).toEqual({ page: "other" }),
  );
});
