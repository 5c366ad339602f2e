"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { LeaveLink } from "@/app/_components/leave-link";
import { call } from "@/app/_components/request";
import frame from "@/app/_components/session-frame.module.css";
import { ChangeNotice } from "@/app/changes/change-notice";
import styles from "@/app/changes/changes.module.css";
import type { Notice } from "@/lib/contracts/notices";
import { changesWords } from "@/lib/words/interface/changes";

interface ChangesFirstProps {
  readonly notices: readonly Notice[];
  readonly locale: string;
  /** What comes after the last one. */
  readonly children: ReactNode;
}

/**
 * What has changed of what someone has learned, one after another, before they go on to what they came for. Each is
 * told once: it counts as told when they go on from it.
 */
export function ChangesFirst({ notices, locale, children }: ChangesFirstProps) {
  const [place, setPlace] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const after = useRef<HTMLDivElement>(null);
  const notice = notices[place];
  useEffect(() => {
    if (place === 0) return;
    window.scrollTo(0, 0);
    const next = heading.current ?? after.current?.querySelector("h1");
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }, [place]);
  if (notice === undefined) return <div ref={after}>{children}</div>;

  function goOn(id: string): void {
    // Where this is not reached it is told again next time: nothing is lost.
    void call("POST /api/notices/seen", { body: { ids: [id] } });
    setPlace((now) => now + 1);
  }

  return (
    <div className={frame.page}>
      <header className={frame.header}>
        <LeaveLink label={changesWords.leave} />
        <span className={`small ${styles.where}`}>{changesWords.pageTitle}</span>
        <span className={`${frame.position} ${styles.place}`}>
          {changesWords.position(locale, place + 1, notices.length)}
        </span>
      </header>
      <main id="content" className={frame.main}>
        <ChangeNotice key={notice.id} notice={notice} headingRef={heading} />
        <div className={frame.bar}>
          <button type="button" className="primary full" onClick={() => goOn(notice.id)}>
            {changesWords.goOn}
          </button>
        </div>
      </main>
    </div>
  );
}
