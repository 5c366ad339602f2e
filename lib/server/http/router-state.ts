/** The values that Next knows of a state's fourth part. */
const MARKERS = ["refetch", "inside-shared-layout", "metadata-only"];

/**
 * Whether a header "next-router-state-tree" says what Next's own router says in it: which parts of a page the browser
 * has. Next fails on anything else (next/dist/server/app-render/types).
 */
export function isRouterState(header: string): boolean {
  if (header.length > LONGEST) return false;
  try {
    return isState(JSON.parse(decodeURIComponent(header)));
  } catch {
    return false;
  }
}

/** Next takes no longer ones. */
const LONGEST = 40_000;

function isState(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 6) return false;
  const [segment, children, refetched, marker, hints, ...rest] = value;
  return (
    isSegment(segment) &&
    isRecord(children) &&
    Object.values(children).every(isState) &&
    (refetched == null || (isTexts(refetched) && refetched.length === 2)) &&
    (marker == null || MARKERS.includes(marker)) &&
    (hints == null || typeof hints === "number") &&
    isTexts(rest)
  );
}

/** A name, or a parameter: its name, value, kind, and what else may stand in its place. */
function isSegment(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (!Array.isArray(value) || value.length !== 4) return false;
  return isTexts(value.slice(0, 3)) && KINDS.test(value[2]) && (value[3] === null || isTexts(value[3]));
}

const KINDS = /^(?:o?c|d|[cd]i(?:\(\.{1,3}\)|\(\.\.\)\(\.\.\)))$/;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
