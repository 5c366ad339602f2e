import { useState } from "react";
import buttons from "@/app/_components/button.module.css";
import field from "@/app/_components/field.module.css";
import notice from "@/app/_components/notice.module.css";
import { call } from "@/app/_components/request";
import styles from "@/app/settings/settings.module.css";
import { reminderWords } from "@/lib/words/interface/reminders";

type Feed = "none" | "made" | "revoked" | { readonly url: string };

/** A secret address for calendar programs: shown once, replaced or revoked at any time. */
export function CalendarFeed({ made }: { readonly made: boolean }) {
  const [feed, setFeed] = useState<Feed>(made ? "made" : "none");
  const [problem, setProblem] = useState<string | null>(null);
  const isThere = feed === "made" || typeof feed === "object";

  async function make(): Promise<void> {
    const answer = await call("POST /api/reminders/calendar");
    setProblem(answer.ok ? null : answer.detail);
    if (answer.ok) setFeed(answer.body);
  }

  async function revoke(): Promise<void> {
    const answer = await call("DELETE /api/reminders/calendar");
    setProblem(answer.ok ? null : answer.detail);
    if (answer.ok) setFeed("revoked");
  }

  return (
    <section className={styles.stack} aria-labelledby="calendar">
      <h3 id="calendar" className={field.label}>
        {reminderWords.calendarTitle}
      </h3>
      <p className={styles.soft}>{reminderWords.calendarLead}</p>
      <div role="status">
        {feed === "made" ? <p>{reminderWords.calendarThere}</p> : null}
        {feed === "revoked" ? <p>{reminderWords.revoked}</p> : null}
      </div>
      {typeof feed === "object" ? <Address url={feed.url} /> : null}
      <div role="alert">{problem === null ? null : <p className={notice.bad}>{problem}</p>}</div>
      <button type="button" className={buttons.secondary} onClick={make}>
        {isThere ? reminderWords.remakeCalendar : reminderWords.makeCalendar}
      </button>
      {isThere ? (
        <button type="button" className={buttons.secondary} onClick={revoke}>
          {reminderWords.revokeCalendar}
        </button>
      ) : null}
    </section>
  );
}

function Address({ url }: { readonly url: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className={field.field}>
      <label htmlFor="feed" className={field.label}>
        {reminderWords.calendarAddress}
      </label>
      <input id="feed" className={field.input} readOnly value={url} onFocus={({ target }) => target.select()} />
      <button
        type="button"
        className={buttons.secondary}
        onClick={() => void navigator.clipboard?.writeText(url).then(() => setCopied(true))}
      >
        {copied ? reminderWords.copied : reminderWords.copy}
      </button>
    </div>
  );
}
