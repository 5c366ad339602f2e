import { z } from "zod";
import { operations } from "@/lib/contracts/operation";

/** What can be found, in the order in which it is shown. */
export const SEARCH_KINDS = ["people", "facts", "questions", "decks", "articles"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The longest query. */
export const LONGEST_SEARCH = 200;

const markedText = z
  .array(z.object({ text: z.string(), marked: z.boolean() }))
  .describe("The text in pieces; those that match the query are marked.");

export const searchHit = z.object({
  id: z.string(),
  path: z.string().describe("Its page in the app."),
  title: markedText,
  detail: markedText.describe("A matching quotation, the answer, the author or a description; empty for none."),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchResult = z.object({
  corrected: z.string().nullable().describe("What was searched for instead, where nothing matched the query as typed."),
  groups: z.array(z.object({ kind: z.enum(SEARCH_KINDS), total: z.int(), hits: z.array(searchHit) })),
});
export type SearchResult = z.infer<typeof searchResult>;

export const searchQuery = z
  .object({
    q: z
      .string()
      .trim()
      .min(1, "Type what to search for.")
      .max(LONGEST_SEARCH, `Use at most ${LONGEST_SEARCH} characters.`),
    kind: z.enum(SEARCH_KINDS).optional().describe("Up to 500 results of one kind, rather than ten of each."),
  })
  .strict();

export const searchOperations = operations("Facts", {
  search: {
    method: "get",
    path: "/api/search",
    access: "signedIn",
    summary: "Search",
    description:
      "Finds facts, questions, decks, articles, people and organisations that you can see, also by other spellings and names. A query that matches nothing is corrected to the most similar words.",
    query: searchQuery,
    answers: { 200: searchResult },
    example: { query: { q: "Kishida" } },
  },
});
