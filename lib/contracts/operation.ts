import type { z } from "zod";
import type { ErrorCode } from "@/lib/core/shared/domain-error";

/** The groups of operations, as the API's description introduces them. */
export const TAGS = {
  Service: "Whether the server is up, and this description.",
  Account: "Signing up, guest sessions, settings, and everything that is stored about you.",
  Decks: "The decks you can see, their cards and questions, and which of them you study.",
  Study: "What is due, your answers and undoing them, card actions, catching up, and what a phone needs offline.",
  Quizzes: "Attempts at quizzes: start one, answer its questions, submit it.",
  Statistics: "Your reviews, retention and forecast, and the history of a card.",
  Facts: "Facts with their sources and versions; writing your own, and the articles and names they use.",
  Notices: "What changed in facts that you have learned.",
  Flags: "Reports that something is wrong with a card, and the replies to them.",
  Reminders: "Push reminders and the calendar feed of what is due.",
  Courses: "Courses, who is in them, and how to join one.",
  Assignments: "Decks assigned to a course for the date of a seminar.",
  Results: "How a class is doing: readiness, item analysis, gradebook, and answers for research.",
  Administration: "Accounts, courses, storage, jobs and errors, for administrators.",
  Audit: "Who did what, and what was refused.",
} as const;
export type Tag = keyof typeof TAGS;

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** Who may call an operation, as the API's description says it. Services check it; a test calls each as everyone. */
export const ACCESS = {
  everyone: "Open to everyone, signed in or not.",
  signedIn: "For anyone signed in, guests included.",
  owner: "For its owner; anyone else gets 404.",
  member: "For members of the course; anyone else gets 404.",
  teacher: "For instructors and assistants of the course.",
  leader: "For instructors of the course.",
  editor: "For editors and administrators.",
  author: "For editors, administrators and anyone who leads a course.",
  administrator: "For administrators.",
} as const;
export type Access = keyof typeof ACCESS;

/** What an operation asks for beside being signed in, as the API's description says it. `serve` checks it. */
export const PROOF = {
  recent:
    "You must have signed in, or confirmed that it’s you with `POST /api/account/proof`, within the last 15 minutes; otherwise the answer is 403 `confirm-first`. Guests are not asked.",
} as const;

type Status = 200 | 201 | 204 | 503;
export type MediaType = "text/csv" | "text/calendar" | "text/event-stream";

/** What a resource's file says of one operation. */
export interface OperationDeclaration {
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly access: Access;
  /** For what harms most in the wrong hands: a session that someone left open is not enough. */
  readonly proof?: keyof typeof PROOF;
  /** A few words, for lists. */
  readonly summary: string;
  /** A sentence or two: what it does, and what a caller has to know. */
  readonly description: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The JSON of each status; null where it has no body. */
  readonly answers: Readonly<Partial<Record<Status, z.ZodType | null>>>;
  /** What a 200 can be beside, or instead of, JSON. */
  readonly media?: readonly MediaType[];
  /** Errors beyond those that every operation of its kind can give (lib/contracts/openapi/describe-operation.ts). */
  readonly errors?: readonly ErrorCode[];
  /**
   * Whether it is kept in the audit log, with which fields of its body: none that say anything about a person. Of a GET
   * that gives a table, the table alone is kept.
   */
  readonly audit?: readonly string[];
  /** A request that is right, by the ids of lib/contracts/examples.ts. */
  readonly example?: { readonly query?: object; readonly body?: object };
}

/** One operation of the API: the handler, the description, our own client and the tests are made from this value. */
export interface Operation extends OperationDeclaration {
  /** Its name in the API's description: "listDecks". */
  readonly id: string;
  readonly tag: Tag;
}

type Named<Declarations> = {
  readonly [Id in keyof Declarations]: Declarations[Id] & { readonly id: Id; readonly tag: Tag };
};

/** The operations of one group, by name. */
export function operations<const Declarations extends Readonly<Record<string, OperationDeclaration>>>(
  tag: Tag,
  declarations: Declarations,
): Named<Declarations> {
  const named = Object.entries(declarations).map(([id, declaration]) => [id, { ...declaration, id, tag }]);
  return Object.fromEntries(named) as Named<Declarations>;
}

/** How an operation is named where it is called: "POST /api/decks". */
export type AddressOf<O extends OperationDeclaration> = `${Uppercase<O["method"]>} ${O["path"]}`;

/** The same as a value. */
export function addressOf({ method, path }: OperationDeclaration): string {
  return `${method.toUpperCase()} ${path}`;
}

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
/** The parts of an operation's path that name something. */
export type ParamsOf<O extends OperationDeclaration> = { readonly [Name in NamesIn<O["path"]>]: string };

/** The query and body as callers send them. */
export type QueryOf<O> = O extends { readonly query: infer Query extends z.ZodType } ? z.input<Query> : undefined;
export type BodyOf<O> = O extends { readonly body: infer Body extends z.ZodType } ? z.input<Body> : undefined;
/** The same as handlers get them: checked, with defaults filled in. */
export type CheckedQueryOf<O> = O extends { readonly query: infer Query extends z.ZodType }
  ? z.output<Query>
  : undefined;
export type CheckedBodyOf<O> = O extends { readonly body: infer Body extends z.ZodType } ? z.output<Body> : undefined;

/** The bodies of an operation's answers by status. */
export type AnswersOf<O extends OperationDeclaration> = {
  [S in keyof O["answers"]]: O["answers"][S] extends z.ZodType ? z.output<O["answers"][S]> : null;
};

/** The same, not to be changed in any depth. */
export type Frozen<T> = T extends readonly unknown[] | object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
