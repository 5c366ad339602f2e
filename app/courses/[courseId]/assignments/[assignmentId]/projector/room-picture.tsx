"use client";

import { useEffect, useState } from "react";
import { NavLink } from "@/app/_components/nav-link";
import own from "@/app/courses/_components/results.module.css";
import { ColumnDrawing } from "@/app/statistics/column-drawing";
import type { Projection } from "@/lib/contracts/readiness";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { classWords, projectorWords } from "@/lib/words/interface/class-results";

interface RoomPictureProps {
  readonly title: string;
  /** Where the pictures come from. */
  readonly stream: string;
  readonly back: string;
  readonly locale: string;
}

/** What the class will know, for the room. It draws each picture that the server sends, and no other. */
export function RoomPicture({ title, stream, back, locale }: RoomPictureProps) {
  const [picture, setPicture] = useState<Projection>();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource(stream);
    source.onmessage = ({ data }) => setPicture(JSON.parse(data));
    source.onopen = () => setConnected(true);
    source.onerror = () => setConnected(false);
    return () => source.close();
  }, [stream]);
  return (
    <main id="content" tabIndex={-1} className={own.room}>
      <h1 className={own.roomTitle}>{title}</h1>
      <div className={`two-sides ${own.roomBody}`} aria-live="polite">
        {picture === undefined ? null : <Picture picture={picture} locale={locale} />}
      </div>
      <footer className="spread small">
        <span>
          {connected ? projectorWords.live : projectorWords.paused} · {projectorWords.rule}
        </span>
        <NavLink href={back} className="quiet">
          {projectorWords.back}
        </NavLink>
      </footer>
    </main>
  );
}

function Picture({ picture, locale }: { readonly picture: Projection; readonly locale: string }) {
  const { forecast, students, targetReadiness } = picture;
  if (forecast === null) return <p className={own.roomLine}>{projectorWords.waiting}</p>;
  const { readiness, started, distribution, talkAbout } = forecast;
  return (
    <>
      <div>
        <p className={own.roomFigure}>{formatPercent(locale, readiness)}</p>
        <p className={own.roomLine}>{projectorWords.ready}</p>
        <p className={own.roomLine}>{projectorWords.started(locale, started, students)}</p>
        <ColumnDrawing
          id="room-distribution"
          title={classWords.distribution}
          description={classWords.distributionTakeaway(locale, forecast.atTarget, students, targetReadiness)}
          columns={distribution.map(({ from, count }) => ({
            key: String(from),
            value: count,
            tick: formatNumber(locale, Math.round(from * 100)),
          }))}
          unit={classWords.distributionUnit}
          locale={locale}
        />
      </div>
      <section>
        <h2 className={own.roomLine}>{classWords.talkAbout}</h2>
        <ol>
          {talkAbout.map(({ factId, prompt, readiness: known }) => (
            <li key={factId} className={`reading ${own.roomPoint}`}>
              <span>{prompt}</span>
              <span className="numbers">{formatPercent(locale, known)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
