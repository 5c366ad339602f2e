import { z } from "zod";
import * as accounts from "@/lib/contracts/account";
import * as attempts from "@/lib/contracts/attempts";
import * as catchUp from "@/lib/contracts/catch-up";
import * as decks from "@/lib/contracts/decks";
import * as factVersions from "@/lib/contracts/fact-versions";
import * as fits from "@/lib/contracts/fits";
import * as flags from "@/lib/contracts/flags";
import { health } from "@/lib/contracts/health";
import * as notices from "@/lib/contracts/notices";
import type { Operation } from "@/lib/contracts/operation";
import { CLASS_RESULT_OPERATIONS } from "@/lib/contracts/operations/class-results";
import { TEACHING_OPERATIONS } from "@/lib/contracts/operations/teaching";
import * as ownFacts from "@/lib/contracts/own-facts";
import * as plans from "@/lib/contracts/plans";
import { factPage } from "@/lib/contracts/provenance";
import * as reminders from "@/lib/contracts/reminders";
import { problem } from "@/lib/contracts/shared";
import * as statistics from "@/lib/contracts/statistics";
import * as study from "@/lib/contracts/study";
import { studyPack } from "@/lib/contracts/study-pack";
import packageJson from "@/package.json";

/** Every route of ours. A test compares it with the folders of app/api, so that none is missing. */
export const OPERATIONS: readonly Operation[] = [
  {
    path: "/api/health",
    method: "get",
    summary: "Whether the application and its database answer; 503 where not",
    open: true,
    status: 200,
    answer: health,
  },
  { path: "/api/openapi.json", method: "get", summary: "This description", open: true, status: 200 },
  {
    path: "/api/accounts",
    method: "post",
    summary: "Create an account; a guest's session becomes it. Says the same for known e-mails",
    open: true,
    body: accounts.createAccountBody,
    status: 201,
    answer: accounts.createAccountAnswer,
  },
  {
    path: "/api/accounts/guest",
    method: "post",
    summary: "Start a session without an account (200 where there is a session already)",
    open: true,
    body: accounts.createGuestBody,
    status: 201,
    answer: accounts.account,
  },
  {
    path: "/api/account",
    method: "get",
    summary: "My account with its settings",
    status: 200,
    answer: accounts.account,
  },
  {
    path: "/api/account",
    method: "patch",
    summary: "Change my settings",
    body: accounts.updateAccountBody,
    status: 200,
    answer: accounts.account,
  },
  { path: "/api/account", method: "delete", summary: "Delete my account with all that is mine", status: 204 },
  {
    path: "/api/account/fits",
    method: "get",
    summary: "My last fitting of the algorithm to my own answers",
    status: 200,
    answer: fits.latestFit,
  },
  {
    path: "/api/account/fits",
    method: "post",
    summary: "Fit the algorithm to my own answers, in the background; kept only where it predicts better",
    status: 201,
    answer: fits.fitView,
  },
  { path: "/api/account/export", method: "get", summary: "Everything about me", status: 200 },
  { path: "/api/decks", method: "get", summary: "The decks that I may see", status: 200, answer: decks.deckList },
  {
    path: "/api/decks",
    method: "post",
    summary: "Make a deck of my own from facts, or as a copy of one that I may see",
    body: decks.createDeckBody,
    status: 201,
    answer: decks.deckSummary,
  },
  { path: "/api/decks/{deckId}", method: "get", summary: "One deck", status: 200, answer: decks.deckSummary },
  {
    path: "/api/decks/{deckId}",
    method: "patch",
    summary: "Change a deck of my own",
    body: decks.updateDeckBody,
    status: 200,
    answer: decks.deckSummary,
  },
  {
    path: "/api/decks/{deckId}",
    method: "delete",
    summary: "Delete a deck of my own, where nobody else studies it",
    status: 204,
  },
  {
    path: "/api/decks/{deckId}/origin-changes",
    method: "get",
    summary: "How the original of a copy of mine has changed",
    status: 200,
    answer: decks.originChanges,
  },
  {
    path: "/api/decks/{deckId}/origin-changes",
    method: "post",
    summary: "Take over changes of the original, by choice",
    body: decks.takeOriginChangesBody,
    status: 200,
    answer: decks.deckSummary,
  },
  {
    path: "/api/decks/{deckId}/cards",
    method: "get",
    summary: "The cards of a deck with their facts and sources",
    query: decks.deckCardsQuery,
    status: 200,
    answer: decks.deckCards,
  },
  {
    path: "/api/decks/{deckId}/items",
    method: "get",
    summary: "The items of a deck with their keys, for those who may edit it",
    status: 200,
    answer: decks.deckItems,
  },
  {
    path: "/api/decks/{deckId}/practice-items",
    method: "get",
    summary: "The items of a deck with their keys, for practice",
    status: 200,
    answer: attempts.practiceItems,
  },
  {
    path: "/api/decks/{deckId}/study",
    method: "put",
    summary: "Start studying a deck, or change its options",
    body: decks.deckStudyOptions,
    status: 200,
    answer: decks.deckStudy,
  },
  {
    path: "/api/decks/{deckId}/workload",
    method: "get",
    summary: "Minutes a day that it takes to be ready for a seminar on a day, before I set it",
    query: plans.deckWorkloadQuery,
    status: 200,
    answer: plans.deckWorkload,
  },
  { path: "/api/decks/{deckId}/study", method: "delete", summary: "Stop studying a deck", status: 204 },
  {
    path: "/api/review-queue",
    method: "get",
    summary: "The cards to answer now, in order",
    query: study.reviewQueueQuery,
    status: 200,
    answer: study.reviewQueue,
  },
  {
    path: "/api/facts",
    method: "post",
    summary: "Write a fact of my own, for those who teach; with `check` 200 and what would come of it",
    body: ownFacts.createFactBody,
    status: 201,
    answer: ownFacts.createFactAnswer,
  },
  {
    path: "/api/sources",
    method: "post",
    summary: "Add an article of my own, to take facts from",
    body: ownFacts.createSourceBody,
    status: 201,
    answer: ownFacts.sourceChoice,
  },
  {
    path: "/api/entities",
    method: "post",
    summary: "Add somebody or something that the shared bank does not have, for facts of my own",
    body: ownFacts.createEntityBody,
    status: 201,
    answer: ownFacts.entityChoice,
  },
  {
    path: "/api/sources/{sourceId}",
    method: "put",
    summary: "Change an article of my own; its facts name it as it is then",
    body: ownFacts.createSourceBody,
    status: 200,
    answer: ownFacts.sourceChoice,
  },
  {
    path: "/api/sources/{sourceId}",
    method: "delete",
    summary: "Delete an article of my own, once no fact names it",
    status: 204,
  },
  {
    path: "/api/entities/{entityId}",
    method: "put",
    summary: "Change a name of my own; the facts that name it go by it then",
    body: ownFacts.createEntityBody,
    status: 200,
    answer: ownFacts.entityChoice,
  },
  {
    path: "/api/entities/{entityId}",
    method: "delete",
    summary: "Delete a name of my own, once no fact names it",
    status: 204,
  },
  {
    path: "/api/study-pack",
    method: "get",
    summary: "What a device needs to go on without a network: my decks' cards with my memory of them, and my settings",
    status: 200,
    answer: studyPack,
  },
  {
    path: "/api/calendar/{name}",
    method: "get",
    summary: "A calendar feed (RFC 5545), for who has its secret address",
    open: true,
    status: 200,
  },
  {
    path: "/api/reminders",
    method: "get",
    summary: "Whether and when I am reminded of what is due",
    status: 200,
    answer: reminders.reminders,
  },
  {
    path: "/api/reminders",
    method: "patch",
    summary: "Change when I am reminded",
    body: reminders.updateRemindersBody,
    status: 200,
    answer: reminders.reminders,
  },
  { path: "/api/reminders", method: "delete", summary: "Stop all reminders, on every device", status: 204 },
  {
    path: "/api/reminders/devices",
    method: "put",
    summary: "Remind me on this device: its push subscription, of a known push service",
    body: reminders.subscriptionBody,
    status: 200,
    answer: reminders.reminders,
  },
  {
    path: "/api/reminders/calendar",
    method: "post",
    summary: "Make a calendar feed, in place of the one before; its address is told this once",
    status: 201,
    answer: reminders.calendarFeed,
  },
  { path: "/api/reminders/calendar", method: "delete", summary: "Revoke the calendar feed", status: 204 },
  {
    path: "/api/facts/{factId}/versions",
    method: "get",
    summary: "Every version of a fact: what was changed, when and why",
    status: 200,
    answer: factVersions.factVersionLog,
  },
  {
    path: "/api/facts/{factId}/versions",
    method: "post",
    summary:
      "Correct, supersede, retire or restore a fact: editors those of the shared bank, everybody their own; with `check` 200 and what it would do",
    body: factVersions.createFactVersionBody,
    status: 201,
    answer: factVersions.createFactVersionAnswer,
  },
  {
    path: "/api/notices",
    method: "get",
    summary: "What has changed of what I have learned, and I have not been told of",
    status: 200,
    answer: notices.noticeList,
  },
  {
    path: "/api/notices/seen",
    method: "post",
    summary: "Keep that I have been told of changes",
    body: notices.noticesSeenBody,
    status: 204,
  },
  {
    path: "/api/catch-up",
    method: "get",
    summary: "What a break has left behind, and what spreading it over some days would do",
    query: catchUp.catchUpQuery,
    status: 200,
    answer: catchUp.catchUp,
  },
  {
    path: "/api/catch-up",
    method: "put",
    summary: "Spread what a break has left behind over some days, those with most to lose first",
    body: catchUp.startCatchUpBody,
    status: 200,
    answer: catchUp.catchUp,
  },
  {
    path: "/api/catch-up",
    method: "delete",
    summary: "Take the spreading back",
    status: 200,
    answer: catchUp.catchUp,
  },
  {
    path: "/api/practice-cards",
    method: "get",
    summary: "Cards to practise beside the schedule: of a deck, of an objective, missed lately, or due soon",
    query: study.practiceCardsQuery,
    status: 200,
    answer: study.reviewQueue,
  },
  {
    path: "/api/reviews",
    method: "post",
    summary: "Append answers to the log: each is applied, a duplicate, or rejected",
    body: study.submitReviewsBody.extend({ reviews: z.array(study.reviewEntry).min(1).max(500) }),
    status: 200,
    answer: study.submitReviewsAnswer,
  },
  {
    path: "/api/reviews/{reviewId}",
    method: "delete",
    summary: "Take one of my last 30 answers back",
    status: 200,
    answer: study.undoAnswer,
  },
  {
    path: "/api/cards/{cardId}/actions",
    method: "post",
    summary: "Suspend, bury, reset, flag a card, or set its date",
    body: study.cardActionBody,
    status: 200,
    answer: study.cardActionAnswer,
  },
  {
    path: "/api/facts/{factId}",
    method: "get",
    summary: "A fact with its sources, who agrees and who does not, what is asked of it, and what became of it",
    status: 200,
    answer: factPage,
  },
  {
    path: "/api/cards/{cardId}/history",
    method: "get",
    summary: "My answers to a card, and its forgetting curve",
    status: 200,
    answer: statistics.cardHistory,
  },
  {
    path: "/api/statistics",
    method: "get",
    summary: "What I did and how well I remember, of all that I learn or of one deck",
    query: statistics.statisticsQuery,
    status: 200,
    answer: statistics.statistics,
  },
  {
    path: "/api/flags",
    method: "post",
    summary: "Report what is wrong with a card (200 where this report is known already)",
    body: flags.createFlagBody,
    status: 201,
    answer: flags.flagView,
  },
  {
    path: "/api/flags",
    method: "get",
    summary: "My reports with their answers; for instructors and editors everybody's, without names",
    query: flags.flagsQuery,
    status: 200,
    answer: flags.flagList,
  },
  {
    path: "/api/flags",
    method: "patch",
    summary: "Answer, resolve or reopen a report, for instructors and editors",
    body: flags.answerFlagBody,
    status: 200,
    answer: flags.flagView,
  },
  {
    path: "/api/flags/seen",
    method: "post",
    summary: "Say that I have seen the answers to these reports of mine",
    body: flags.seenFlagsBody,
    status: 204,
  },
  {
    path: "/api/attempts",
    method: "post",
    summary: "Start a quiz",
    body: attempts.createAttemptBody,
    status: 201,
    answer: attempts.attempt,
  },
  {
    path: "/api/attempts/{attemptId}",
    method: "get",
    summary: "A quiz of mine, as far as it may be known",
    status: 200,
    answer: attempts.attempt,
  },
  {
    path: "/api/attempts/{attemptId}/responses",
    method: "post",
    summary: "Answer one question of a quiz",
    body: attempts.createResponseBody,
    status: 200,
    answer: attempts.createResponseAnswer,
  },
  {
    path: "/api/attempts/{attemptId}/submission",
    method: "post",
    summary: "Hand a quiz in",
    status: 200,
    answer: attempts.attempt,
  },
  ...TEACHING_OPERATIONS,
  ...CLASS_RESULT_OPERATIONS,
];

/** The contract as OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const path = paths[operation.path] ?? {};
    path[operation.method] = describe(operation);
    paths[operation.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: { title: "Colloquy", version: packageJson.version, description: packageJson.description },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, "output") },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" } },
    },
  };
}

function describe({ path, summary, open = false, query, body, status, answer }: Operation): Record<string, unknown> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: jsonSchema(schema as z.ZodType, "input"),
  }));
  return {
    summary,
    security: open ? [] : [{ session: [] }],
    ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
    ...(body !== undefined && {
      requestBody: { required: true, content: { "application/json": { schema: jsonSchema(body, "input") } } },
    }),
    responses: {
      [status]:
        answer === undefined
          ? { description: "Done" }
          : { description: "Done", content: { "application/json": { schema: jsonSchema(answer, "output") } } },
      default: {
        description: "A problem (RFC 9457)",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
