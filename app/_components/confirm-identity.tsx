"use client";

import { type ComponentType, createContext, lazy, type ReactNode, Suspense, use, useEffect, useState } from "react";
import type { Answer } from "@/app/_components/request";

/** Asks the person who they are. @returns whether they have proved it */
type Confirm = () => Promise<boolean>;

const Confirming = createContext<Confirm>(() => Promise.resolve(false));

interface Asked {
  readonly done: (isConfirmed: boolean) => void;
}

/** Loaded once it is needed; where that fails, nothing is confirmed. */
const IdentityDialog = lazy(async (): Promise<{ default: ComponentType<Asked> }> => {
  try {
    return { default: (await import("@/app/_components/identity-dialog")).IdentityDialog };
  } catch {
    return { default: Unconfirmed };
  }
});

function Unconfirmed({ done }: Asked) {
  useEffect(() => done(false));
  return null;
}

/** Around all pages: where an operation wants a proof of who someone is, this asks for it. */
export function ConfirmIdentity({ children }: { readonly children: ReactNode }) {
  const [waiting, setWaiting] = useState<{ readonly answer: (isConfirmed: boolean) => void } | null>(null);
  const [confirm] = useState<Confirm>(() => () => new Promise((answer) => setWaiting({ answer })));
  return (
    <Confirming value={confirm}>
      {children}
      <Suspense fallback={null}>
        {waiting === null ? null : (
          <IdentityDialog
            done={(isConfirmed) => {
              setWaiting(null);
              waiting.answer(isConfirmed);
            }}
          />
        )}
      </Suspense>
    </Confirming>
  );
}

/**
 * Sends something, and once more after the person has confirmed who they are where the server asks for that first. Null
 * where they would rather not.
 */
export function useConfirmed() {
  const confirm = use(Confirming);
  return async <Given extends Answer<unknown>>(send: () => Promise<Given>): Promise<Given | null> => {
    const answer = await send();
    if (answer.ok || answer.code !== "confirm-first") return answer;
    return (await confirm()) ? send() : null;
  };
}
