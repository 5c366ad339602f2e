import { useCallback, useSyncExternalStore } from "react";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import { EMPTY_OUTBOX, type Outbox } from "@/lib/core/session/outbox";

/** What is still to be sent for a learner; using it is enough for it to be sent. */
export function useOutbox(userId: string): Outbox {
  const subscribe = useCallback((listener: () => void) => outboxFor(userId).subscribe(listener), [userId]);
  return useSyncExternalStore(
    subscribe,
    () => outboxFor(userId).state(),
    () => EMPTY_OUTBOX,
  );
}
