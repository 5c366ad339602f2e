import { type Answer, call } from "@/app/_components/request";
import { toDeckHead } from "@/app/_offline/pack/study-input";
import { changePhone } from "@/app/_offline/store/phone-changes";
import { type KeptDeck, type KeptPack, readAll, readEntries, readOne } from "@/app/_offline/store/phone-database";
import type { StudyPack } from "@/lib/contracts/study-pack";
import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { makePlanTables, type PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import { LEARNER_HEADER } from "@/lib/core/shared/learner-header";
import { planned } from "@/lib/core/study/plans";

/** A pack is brought up to date where it is older than this, or at once where answers have been sent since. */
const FRESH_MS = 15 * 60_000;

/** What is said of facts elsewhere (another account of them) can change without their deck. */
const WORDS_FRESH_MS = 3 * 24 * 60 * 60_000;

/** A deck that is edited while it is fetched is asked for again, so often at most. */
const MOST_TRIES = 3;

/**
 * Brings what is kept for a learner up to date, where that is worth it. Done by the service worker, beside all pages:
 * where there is none, no page works offline anyway.
 */
export async function refreshPack(userId: string): Promise<void> {
  const [kept, entries] = await Promise.all([readOne("packs", userId), readEntries(userId)]);
  const sent = new Set(entries.filter(({ state }) => state === "sent").map(({ order }) => order));
  const age = Math.abs(Date.now() - (kept?.receivedAt ?? 0));
  const isEnough = savesData() || (sent.size === 0 && age < FRESH_MS);
  if (kept !== undefined && isEnough && (await hasDecks(kept.pack))) return;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const pack = await bodyOf(call("GET /api/study-pack", as(userId)));
    if (pack === undefined) return;
    const receivedAt = Date.now();
    const tables = packTables(pack, kept);
    await changePhone(["packs", "entries"], (change) => {
      change("packs").put({ userId, pack, receivedAt, tables });
      // The pack was made after the server had these: it counts them in.
      change("entries").deleteWhere(({ order }) => sent.has(order));
    });
    if (!(await refreshDecks(pack)).includes("edited")) return;
  }
}

/** Whether the words of each deck of a pack are kept: without them, none of it can be studied. */
async function hasDecks({ userId, decks }: StudyPack): Promise<boolean> {
  const kept = await Promise.all(decks.map(({ summary }) => readOne("decks", [userId, summary.id])));
  return kept.every((deck, index) => deck?.revision === decks[index]?.revision);
}

/**
 * The tables for a pack's plans. Those of an older pack are reused if they still fit; rebuilding them can take a phone
 * several seconds, so the worker does it. Undefined if no seminar date is near.
 */
function packTables(pack: StudyPack, older: KeptPack | undefined): PlanTables | undefined {
  const { options, madeAt } = pack;
  const near = planned(pack.decks.map(toDeckHead), { now: Date.parse(madeAt), learner: { options } });
  const days = near.at(-1)?.daysLeft;
  if (days === undefined) return undefined;
  const known = older?.tables;
  const isSame = older?.pack.options.weights?.join(" ") === options.weights?.join(" ");
  return known !== undefined && isSame && known.days >= days
    ? known
    : makePlanTables(memoryModel(options.weights), days);
}

/** What came of fetching a deck. Edited: what the pack has of it is not there any more. */
type Fetched = "kept" | "edited" | "away";

async function refreshDecks({ userId, decks }: StudyPack): Promise<readonly Fetched[]> {
  const fetched: Fetched[] = [];
  for (const { summary, revision } of decks) {
    const kept = await readOne("decks", [userId, summary.id]);
    const isFresh = kept?.revision === revision && Math.abs(Date.now() - kept.receivedAt) < WORDS_FRESH_MS;
    if (!isFresh) fetched.push(await fetchDeck(userId, summary.id, revision));
  }
  const wanted = new Set(decks.map(({ summary }) => summary.id));
  const isStale = (deck: KeptDeck) => deck.userId === userId && !wanted.has(deck.deckId);
  if ((await readAll("decks")).some(isStale))
    await changePhone(["decks"], (change) => change("decks").deleteWhere(isStale));
  return fetched;
}

async function fetchDeck(userId: string, deckId: string, revision: string): Promise<Fetched> {
  const words = await allPages((query) =>
    call("GET /api/decks/{deckId}/content/{revision}", { params: { deckId, revision }, query, ...as(userId) }),
  );
  if (typeof words === "string") return words;
  const practice = await allPages((query) =>
    call("GET /api/decks/{deckId}/practice-items", { params: { deckId }, query, ...as(userId) }),
  );
  if (typeof practice === "string") return practice;
  const cards = words.flatMap((page) => page.cards);
  const items = practice.flatMap((page) => page.items);
  const deck = { userId, deckId, revision, receivedAt: Date.now(), cards, items };
  await changePhone(["decks"], (change) => change("decks").put(deck));
  return "kept";
}

/** What says that a list is not there any more as it was. */
const GONE: readonly number[] = [404, 409];

/** All pages of a list, or why there are none: a part is of no use, and is fetched again later. */
async function allPages<Page extends { readonly next: string | null }>(
  read: (query: { readonly cursor?: string }) => Promise<Answer<Page>>,
): Promise<readonly Page[] | "edited" | "away"> {
  const pages: Page[] = [];
  for (let cursor: string | null | undefined; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
    const answer = await read(cursor === undefined ? {} : { cursor });
    if (!answer.ok) return GONE.includes(answer.status) ? "edited" : "away";
    pages.push(answer.body);
  }
  return pages;
}

/** Asks as this learner, and takes nothing that is another's by now. */
function as(userId: string) {
  return { headers: { [LEARNER_HEADER]: userId } };
}

async function bodyOf<Body>(asked: Promise<Answer<Body>>): Promise<Body | undefined> {
  const answer = await asked;
  return answer.ok ? answer.body : undefined;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
