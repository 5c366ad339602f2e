import { forgetEntry, forgetRefusal, keepEntry, keepRefusal, readKept } from "@/app/_components/outbox-storage";
import { sendEntries } from "@/app/_components/send-entries";
import type { ReviewResult } from "@/lib/contracts/study";
import {
  EMPTY_OUTBOX,
  nextBatch,
  type Outbox,
  type OutboxEntry,
  type OutboxEvent,
  outbox,
} from "@/lib/core/session/outbox";

/** The outbox of one learner in this browser: kept in storage, sent in the background, whatever page is open. */
export interface OutboxController {
  readonly state: () => Outbox;
  readonly subscribe: (listener: () => void) => () => void;
  /** Hears what the server says of each answer that it took. */
  readonly onResult: (listener: (result: ReviewResult) => void) => () => void;
  readonly add: (entry: OutboxEntry) => void;
  readonly dismissRefusals: () => void;
  /** Sends what is left, now. True where nothing is left within `FLUSH_MS`. */
  readonly flush: () => Promise<boolean>;
}

const FLUSH_MS = 6_000;
const controllers = new Map<string, OutboxController>();

/** The one outbox of a learner in this tab. In the browser only. */
export function outboxFor(userId: string): OutboxController {
  const known = controllers.get(userId);
  if (known !== undefined) return known;
  const controller = createController(userId);
  controllers.set(userId, controller);
  return controller;
}

function createController(userId: string): OutboxController {
  let state: Outbox = EMPTY_OUTBOX;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const resultListeners = new Set<(result: ReviewResult) => void>();

  function apply(event: OutboxEvent): void {
    const before = state;
    state = outbox(state, event);
    mirror(userId, before, state);
    for (const listener of listeners) listener();
  }

  async function pump(): Promise<void> {
    clearTimeout(timer);
    const batch = nextBatch(state, Date.now());
    if (batch.length === 0) return schedule();
    apply({ type: "sending", ids: batch.map((entry) => entry.id) });
    const { events, results } = await sendEntries(batch);
    for (const event of events) apply(event);
    // A server that leaves entries out of its answer is asked again later.
    if (state.sending.length > 0) apply({ type: "failed", at: Date.now() });
    for (const result of results) for (const listener of resultListeners) listener(result);
    return pump();
  }

  function schedule(): void {
    if (state.entries.length === 0 || state.sending.length > 0 || state.signedOut) return;
    timer = setTimeout(pump, Math.max(0, state.retryAt - Date.now()));
  }

  function wake(): void {
    apply({ type: "woken" });
    void pump();
  }

  apply({ type: "restored", ...readKept(userId) });
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && state.entries.length > 0) wake();
  });
  void pump();

  return {
    state: () => state,
    subscribe: (listener) => subscribeTo(listeners, listener),
    onResult: (listener) => subscribeTo(resultListeners, listener),
    add(entry) {
      apply({ type: "queued", entry });
      void pump();
    },
    dismissRefusals: () => apply({ type: "refusals-shown" }),
    flush() {
      wake();
      return emptied(
        () => state,
        (listener) => subscribeTo(listeners, listener),
      );
    },
  };
}

function subscribeTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Brings the storage in line with the state. */
function mirror(userId: string, before: Outbox, after: Outbox): void {
  if (before.entries !== after.entries) {
    for (const entry of after.entries) if (!before.entries.includes(entry)) keepEntry(userId, entry);
    for (const entry of before.entries) if (!after.entries.includes(entry)) forgetEntry(userId, entry.id);
  }
  if (before.refusals !== after.refusals) {
    for (const refusal of after.refusals) if (!before.refusals.includes(refusal)) keepRefusal(userId, refusal);
    for (const refusal of before.refusals) {
      if (!after.refusals.includes(refusal)) forgetRefusal(userId, refusal.entry.id);
    }
  }
}

function emptied(state: () => Outbox, subscribe: (listener: () => void) => () => void): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (): void => {
      const { entries, failures, signedOut } = state();
      if (entries.length === 0) finish(true);
      else if (failures > 0 || signedOut) finish(false);
    };
    const timer = setTimeout(() => finish(false), FLUSH_MS);
    const unsubscribe = subscribe(settle);
    function finish(result: boolean): void {
      clearTimeout(timer);
      unsubscribe();
      resolve(result);
    }
    settle();
  });
}
