import { vi } from "vitest";
import type { OutboxEntry } from "@/lib/core/session/outbox";

let answers = 0;

/** Something was answered just now; each answer has an id and a card of its own. */
export function anAnswer(): Extract<OutboxEntry, { readonly kind: "answer" }> {
  answers += 1;
  const at = Date.now();
  return {
    ...{ kind: "answer", id: `answer-${answers}`, cardId: `card-${answers}`, cardVersion: 1, rating: "good" },
    ...{ reviewedAt: at, queuedAt: at, durationMs: 4_000 },
  };
}

/** An answer is taken back. */
export function anUndo(of: OutboxEntry): OutboxEntry {
  return { kind: "undo", id: `undo-of-${of.id}`, reviewId: of.id, cardId: of.cardId, queuedAt: Date.now() };
}

/** What a request to the server is, as far as tests look at it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly learner: string | undefined;
  readonly body: { readonly reviews: readonly { readonly id: string }[] };
}

/** Puts a server instead of the network; what it throws is a network that is away. */
export function serve(answer: (asked: Asked) => Response | Promise<Response>): void {
  vi.stubGlobal("fetch", async (path: string, { method, headers, body }: RequestInit) => {
    const learner = new Headers(headers).get("x-colloquy-learner") ?? undefined;
    return answer({ method: method ?? "GET", path, learner, body: body ? JSON.parse(String(body)) : {} });
  });
}

/** The server's log takes all of it, at `recordedAt`. */
export function acceptAll({ body }: Asked, recordedAt = 1_800_000_000_000): Response {
  const results = (body.reviews ?? []).map(({ id }) => ({ id, status: "recorded" }));
  return Response.json({ results, recordedAt: new Date(recordedAt).toISOString() });
}

/** No network. */
export function noNetwork(): Response {
  throw new TypeError("Failed to fetch");
}

/** The browser says that the network is back. */
export function networkIsBack(): void {
  window.dispatchEvent(new Event("online"));
}
