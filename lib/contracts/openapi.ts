import { z } from "zod";
import * as accounts from "@/lib/contracts/account";
import * as attempts from "@/lib/contracts/attempts";
import * as decks from "@/lib/contracts/decks";
import { health } from "@/lib/contracts/health";
import { problem } from "@/lib/contracts/shared";
import * as study from "@/lib/contracts/study";
import packageJson from "@/package.json";

type Method = "get" | "post" | "put" | "patch" | "delete";

/** One operation of the contract: everything that OpenAPI says of it is made from this. */
interface Operation {
  readonly path: string;
  readonly method: Method;
  readonly summary: string;
  /** Whether it is for everybody, signed in or not. */
  readonly open?: boolean;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly status: 200 | 201 | 204;
  readonly answer?: z.ZodType;
}

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
  { path: "/api/account/export", method: "get", summary: "Everything about me", status: 200 },
  { path: "/api/decks", method: "get", summary: "The decks that I may see", status: 200, answer: decks.deckList },
  {
    path: "/api/decks",
    method: "post",
    summary: "Make a deck of my own from facts",
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
  { path: "/api/decks/{deckId}", method: "delete", summary: "Delete a deck of my own", status: 204 },
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
