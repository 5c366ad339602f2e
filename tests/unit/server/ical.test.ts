import { describe, expect, it } from "vitest";
import { toICalendar } from "@/lib/server/interop/ical";

const NOW = Date.parse("2026-03-02T09:00:00Z");

function calendar(title: string, description = "About 4 minutes.") {
  const event = {
    id: "due-2026-03-02",
    begins: NOW,
    ends: NOW + 900_000,
    title,
    description,
    path: "/review",
    allDay: false,
  };
  return toICalendar({ name: "Colloquy", address: "https://colloquy.example.org", events: [event], now: NOW });
}

describe("a calendar", () => {
  it("has its events in UTC, each with an id that stays the same", () => {
    const lines = calendar("12 cards are due").split("\r\n");
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(lines).toContain("UID:due-2026-03-02@colloquy.example.org");
    expect(lines).toContain("DTSTART:20260302T090000Z");
    expect(lines).toContain("DTEND:20260302T091500Z");
    expect(lines).toContain("SUMMARY:12 cards are due");
    expect(lines).toContain("URL:https://colloquy.example.org/review");
    expect(lines.at(-1)).toBe("");
  });

  it("has events of a whole day by their dates, in any time zone", () => {
    const [begins, ends] = [Date.parse("2026-03-05"), Date.parse("2026-03-06")];
    const event = { id: "seminar", begins, ends, title: "Seminar", description: "", path: "/", allDay: true };
    const text = toICalendar({ name: "Colloquy", address: "https://colloquy.example.org", events: [event], now: NOW });
    expect(text).toContain("DTSTART;VALUE=DATE:20260305\r\nDTEND;VALUE=DATE:20260306\r\n");
  });

  it("is a feed to subscribe to, and no invitation: that would need an organiser", () => {
    expect(calendar("12 cards are due")).not.toContain("METHOD");
  });

  it("writes commas, semicolons, backslashes and line ends so that they mean themselves", () => {
    expect(calendar("a, b; c\\d\ne")).toContain("SUMMARY:a\\, b\\; c\\\\d\\ne\r\n");
  });

  it.each(["\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029"])(
    "takes %j for the end of a line, not of a property",
    (end) => {
      expect(calendar(`a${end}ATTENDEE:mailto:b`)).toContain("SUMMARY:a\\nATTENDEE:mailto:b\r\n");
    },
  );

  it("has no line of more than 75 octets, and none cut within a character", () => {
    const title = "Straße ".repeat(40).trim();
    const text = calendar(title);
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}\r\n`);
  });
});
