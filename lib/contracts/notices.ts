import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { cardChangeView } from "@/lib/contracts/fact-versions";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";

/** What a fact says, and as of when, in words. */
export const saying = z.object({ statement: z.string(), asOf: z.string() });

export const notice = z
  .object({
    id: z.string().describe("Of the last change."),
    factId: z.string(),
    kind: z.enum(["corrected", "superseded", "retired", "restored"]),
    reason: z.string(),
    at: instant,
    was: saying,
    now: saying.nullable().describe("Null where it was retired."),
    cards: z.array(cardChangeView).describe("The cards of it that you have answered."),
    regraded: z
      .array(
        z.object({
          ...{ attemptId: z.string(), deckTitle: z.string(), stem: z.string(), was: z.boolean(), now: z.boolean() },
          forEveryone: z
            .boolean()
            .describe("True where no answer was right any more, so that it counts as right for everyone."),
        }),
      )
      .describe("Your quiz answers that were regraded."),
  })
  .describe("Changes to facts you have learned or been asked about.");
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
    description: "Changes to facts you have learned or been asked about that you haven't seen yet.",
    answers: { 200: noticeList },
  },
  markNoticesSeen: {
    method: "post",
    path: "/api/notices/seen",
    access: "signedIn",
    summary: "Mark notices as seen",
    description: "Marks notices as seen.",
    body: noticesSeenBody,
    answers: { 204: null },
    example: { body: { ids: [EXAMPLE.newId] } },
  },
});
