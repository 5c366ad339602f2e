import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { clientId } from "@/lib/contracts/shared";

const named = (name: keyof typeof EXAMPLE, description: string, schema: z.ZodType<string> = z.string()) =>
  schema.meta({ description, example: EXAMPLE[name] });

/** What the braces in paths stand for. An id that its schema refuses names nothing: 404. */
export const PATH_PARAMETERS = {
  assignmentId: named("assignmentId", "The assignment."),
  attemptId: named("attemptId", "The attempt at a quiz.", clientId),
  cardId: named("cardId", "The card."),
  courseId: named("courseId", "The course."),
  deckId: named("deckId", 'The deck; "all" is the deck of all facts.'),
  entityId: named("entityId", "The person, place or organisation."),
  factId: named("factId", "The fact."),
  joinCode: named("joinCode", "The code that an instructor gives out."),
  name: named("name", "The name of the feed, with the secret that opens it."),
  passkeyId: named("passkeyId", "The passkey."),
  reviewId: named("reviewId", "The answer, by the id it was sent with.", clientId),
  revision: named("revision", "The revision of the deck's content, as the deck gives it."),
  sessionId: named("sessionId", "The session, as the list of them gives it."),
  sourceId: named("sourceId", "The article."),
  userId: named("userId", 'The member; "me" is you.'),
} as const;
