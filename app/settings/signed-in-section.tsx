"use client";

import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import type { SessionView } from "@/lib/contracts/sessions";
import { formatMoment } from "@/lib/words/format";
import { sessionWords } from "@/lib/words/interface/sessions";

interface SignedInSectionProps {
  readonly sessions: readonly SessionView[];
  readonly locale: string;
  readonly timeZone: string;
}

/** Where I am signed in, this device first; the others can be signed out from here. */
export function SignedInSection({ sessions, locale, timeZone }: SignedInSectionProps) {
  const { working, problem, run, refresh } = useAction();
  const others = sessions.filter(({ current }) => !current);

  async function end(send: () => ReturnType<typeof endOne>): Promise<void> {
    await run(send);
    refresh();
  }

  return (
    <>
      <Problem text={problem} />
      <ul className="stack-3">
        {[...sessions.filter(({ current }) => current), ...others].map(
          ({ id, device, createdAt, lastSeenAt, current }) => {
            const name = device ?? sessionWords.unknownDevice;
            const when = (moment: string) => formatMoment(locale, timeZone, moment);
            return (
              <li key={id}>
                <b>{name}</b>
                <p className="small">
                  {current ? sessionWords.thisDevice : sessionWords.seen(when(lastSeenAt))}
                  {" · "}
                  {sessionWords.since(when(createdAt))}
                </p>
                {current ? null : (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={sessionWords.endOf(name)}
                    disabled={working}
                    onClick={() => void end(() => endOne(id))}
                  >
                    {sessionWords.end}
                  </button>
                )}
              </li>
            );
          },
        )}
      </ul>
      {others.length === 0 ? null : (
        <button
          type="button"
          className="secondary"
          disabled={working}
          onClick={() => void end(() => call("DELETE /api/account/sessions"))}
        >
          {sessionWords.endOthers}
        </button>
      )}
    </>
  );
}

function endOne(sessionId: string) {
  return call("DELETE /api/account/sessions/{sessionId}", { params: { sessionId } });
}
