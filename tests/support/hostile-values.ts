/** What no field of any body is meant to be. */
export const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  "",
  "no such thing",
  "x".repeat(50_000),
  "NUL \0 inside",
  "half a pair \ud800",
  "'; DROP TABLE users; --",
  [],
  [null],
  {},
  { $ne: null },
  { toString: "no" },
  { length: { toString: null } },
  { length: "1", size: -1 },
  { __proto__: null, constructor: { prototype: {} } },
  "\u202e\u2066 right to left",
  "\r\nSet-Cookie: a=b",
  "javascript:alert(1)",
  "//evil.example/",
  "<script>alert(1)</script>",
  Number.MAX_SAFE_INTEGER,
  "9999-12-31T23:59:60Z",
  "0000-00-00T00:00:00Z",
  "../../etc/passwd",
];

/** A body whose one field holds lists in lists, so many deep. */
export function nested(depth: number): string {
  return `{"fields": {"statement": ${"[".repeat(depth)}${"]".repeat(depth)}}}`;
}
