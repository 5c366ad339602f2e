import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { cardChangeView } from "@/lib/contracts/fact-versions";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";

/** What a fact says, and as of when, in words. */
const saying = z.object({ statement: z.string(), asOf: z.string() });

/** What has changed of a fact that I have learned or been asked about, and have not been told of: all of it in one. */
export const notice = z.object({
  /** Of the last change: who is told of it is told of those before it. */
  id: z.string(),
  factId: z.string(),
  kind: z.enum(["corrected", "superseded", "retired", "restored"]),
  reason: z.string(),
  at: instant,
  was: saying,
  /** Null where it is not asked any more and nothing has taken its place. */
  now: saying.nullable(),
  /** Those that I have answered before. */
  cards: z.array(cardChangeView),
  /** My answers in quizzes that were marked anew. */
  regraded: z.array(
    z.object({
      ...{ attemptId: z.string(), deckTitle: z.string(), stem: z.string(), was: z.boolean(), now: z.boolean() },
      /** True where the question had no right answer any more, so that it counts as right for everyone. */
      forEveryone: z.boolean(),
    }),
  ),
});
export type Notice = z.infer<typeof notice>;

export const noticeList = z.object({ notices: z.array(notice) });
export type NoticeList = z.infer<typeof noticeList>;

export const noticesSeenBody = z.object({ ids: z.array(z.guid()).max(500) }).strict();

export const noticeOperations = operations("Notices", {
  listNotices: {
    method: "get",
    path: "/api/notices",
    access: "signedIn",
    summary: "List notices",
    description: "What changed in facts that you have learned or been asked about, and have not been told yet.",
    answers: { 200: noticeList },
  },
  markNoticesSeen: {
    method: "post",
    path: "/api/notices/seen",
    access: "signedIn",
    summary: "Mark notices as seen",
    description: "Marks notices as seen, so that they do not come again.",
    body: noticesSeenBody,
    answers: { 204: null },
    example: { body: { ids: [EXAMPLE.newId] } },
  },
});
