import { useState } from "react";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { reminderWords } from "@/lib/words/interface/reminders";

type Feed = "none" | "made" | "revoked" | { readonly url: string };

/** A secret address for calendar programs: shown once, replaced or revoked at any time. */
export function CalendarFeed({ made }: { readonly made: boolean }) {
  const [feed, setFeed] = useState<Feed>(made ? "made" : "none");
  const { problem, run } = useAction();
  const isThere = feed === "made" || typeof feed === "object";

  async function make(): Promise<void> {
    const answer = await run(() => call("POST /api/reminders/calendar"));
    if (answer !== null) setFeed(answer.body);
  }

  async function revoke(): Promise<void> {
    if ((await run(() => call("DELETE /api/reminders/calendar"))) !== null) setFeed("revoked");
  }

  return (
    <section className="stack-2" aria-labelledby="calendar">
      <h3 id="calendar" className="label">
        {reminderWords.calendarTitle}
      </h3>
      <p className="soft">{reminderWords.calendarLead}</p>
      <div role="status">
        {feed === "made" ? <p>{reminderWords.calendarThere}</p> : null}
        {feed === "revoked" ? <p>{reminderWords.revoked}</p> : null}
      </div>
      {typeof feed === "object" ? <Address url={feed.url} /> : null}
      <Problem text={problem} />
      <button type="button" className="secondary" onClick={make}>
        {isThere ? reminderWords.remakeCalendar : reminderWords.makeCalendar}
      </button>
      {isThere ? (
        <button type="button" className="secondary" onClick={revoke}>
          {reminderWords.revokeCalendar}
        </button>
      ) : null}
    </section>
  );
}

function Address({ url }: { readonly url: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="field">
      <label htmlFor="feed" className="label">
        {reminderWords.calendarAddress}
      </label>
      <input id="feed" className="input" readOnly value={url} onFocus={({ target }) => target.select()} />
      <button
        type="button"
        className="secondary"
        onClick={() => void navigator.clipboard?.writeText(url).then(() => setCopied(true))}
      >
        {copied ? reminderWords.copied : reminderWords.copy}
      </button>
    </div>
  );
}
