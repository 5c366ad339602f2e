import { forgetEntry, keepEntry, keepRefusal, markSent, readKept } from "@/app/_offline/outbox/outbox-storage";
import { sendEntries } from "@/app/_offline/outbox/send-entries";
import { onWakeUp, wakeUpLater, withOutboxLock } from "@/app/_offline/outbox/wake-up";
import type { ReviewResult } from "@/lib/contracts/reviews";
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
  /** Resolves once what earlier pages have left behind is in the state. */
  readonly restored: Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Hears what the server says of each answer that it took. */
  readonly onResult: (listener: (result: ReviewResult) => void) => () => void;
  readonly add: (entry: OutboxEntry) => void;
  readonly dismissRefusals: () => void;
  /** Sends what is left, now. True where nothing is left within `FLUSH_MS`. */
  readonly flush: () => Promise<boolean>;
}

const FLUSH_MS = 6_000;
const STORAGE_PATIENCE_MS = 2_000;
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
    keep(userId, event, before, state);
    for (const listener of listeners) listener();
  }

  async function pump(): Promise<void> {
    clearTimeout(timer);
    const batch = nextBatch(state, Date.now());
    if (batch.length === 0) return schedule();
    apply({ type: "sending", ids: batch.map((entry) => entry.id) });
    const { events, results } = await withOutboxLock(userId, () => sendEntries(userId, batch));
    for (const event of events) apply(event);
    // A server that leaves entries out of its answer is asked again later.
    if (state.sending.length > 0) apply({ type: "failed", at: Date.now() });
    for (const result of results) for (const listener of resultListeners) listener(result);
    return pump();
  }

  function schedule(): void {
    if (state.entries.length === 0 || state.sending.length > 0 || state.signedOut) return;
    timer = setTimeout(pump, Math.max(0, state.retryAt - Date.now()));
    if (state.failures > 0) wakeUpLater();
  }

  function wake(): void {
    apply({ type: "woken" });
    void pump();
  }

  const read = readKept(userId).then((kept) => {
    apply({ type: "restored", ...kept });
    void pump();
  });
  // Storage that does not answer must not keep anyone from studying.
  const restored = Promise.race([read, new Promise<void>((resolve) => setTimeout(resolve, STORAGE_PATIENCE_MS))]);
  onWakeUp(() => {
    if (state.entries.length > 0) wake();
  });

  return {
    state: () => state,
    restored,
    subscribe: (listener) => subscribeTo(listeners, listener),
    onResult: (listener) => subscribeTo(resultListeners, listener),
    add(entry) {
      apply({ type: "queued", entry });
      void pump();
    },
    dismissRefusals: () => apply({ type: "refusals-shown" }),
    async flush() {
      await restored;
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
function keep(userId: string, event: OutboxEvent, before: Outbox, after: Outbox): void {
  switch (event.type) {
    case "queued":
      if (after.entries.includes(event.entry)) void keepEntry(userId, event.entry);
      // An answer that never left is taken back by being forgotten.
      else if (event.entry.kind === "undo") void forgetEntry(userId, event.entry.reviewId);
      return;
    case "accepted":
      return void markSent(userId, event.id, event.recordedAt);
    case "refused": {
      const refusal = after.refusals.find(({ entry }) => entry.id === event.id);
      if (refusal !== undefined) void keepRefusal(userId, refusal);
      return;
    }
    case "refusals-shown":
      for (const { entry } of before.refusals) void forgetEntry(userId, entry.id);
      return;
    default:
      return;
  }
}

function emptied(state: () => Outbox, subscribe: (listener: () => void) => () => void): Promise<boolean> {
  const earlier = state().failures;
  return new Promise((resolve) => {
    const settle = (): void => {
      const { entries, failures, signedOut } = state();
      if (entries.length === 0) finish(true);
      else if (failures > earlier || signedOut) finish(false);
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
