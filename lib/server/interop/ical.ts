import type { CalendarEvent } from "@/lib/core/reminders/calendar-event";
import type { Instant } from "@/lib/core/scheduling/review-record";

interface Calendar {
  readonly name: string;
  /** The address of the app, which paths of events are added to. */
  readonly address: string;
  readonly events: readonly CalendarEvent[];
  readonly now: Instant;
}

/** RFC 5545, 3.1: a line has at most 75 octets, and goes on in the next one after a space. */
const MOST_OCTETS = 75;

/** A calendar as iCalendar (RFC 5545). */
export function toICalendar({ name, address, events, now }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Colloquy//Colloquy//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ...events.flatMap((event) => eventLines(event, address, now)),
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(fold).join("\r\n")}\r\n`;
}

function eventLines(event: CalendarEvent, address: string, now: Instant) {
  const { id, begins, ends, allDay, title, description, path } = event;
  const time = (at: Instant) => (allDay ? `;VALUE=DATE:${utc(at).slice(0, 8)}` : `:${utc(at)}`);
  return [
    "BEGIN:VEVENT",
    `UID:${id}@${new URL(address).hostname}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART${time(begins)}`,
    `DTEND${time(ends)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${new URL(path, address)}`,
    // Nobody is busy because cards are due.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** "20261125T180000Z". */
function utc(at: Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Any line break would begin a property of its own. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n|[\u0085\u2028\u2029]/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

function fold(line: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part];
}
