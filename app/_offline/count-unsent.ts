import { readAll } from "@/app/_offline/phone-database";

/** Unsent answers of anybody else than the one who is signed in: of anybody at all where nobody is. */
export async function countUnsentOfOthers(userId: string | null): Promise<number> {
  const kept = await readAll("entries");
  return kept.filter((one) => one.userId !== userId && one.state === "unsent" && one.entry.kind === "answer").length;
}
