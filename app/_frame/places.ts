/** The main places of the app, in the order of the tabs. */
export type Place = "today" | "decks" | "courses" | "stats";

/** Beginnings of addresses, and the place that they belong to. */
const WITHIN: Readonly<Record<Exclude<Place, "today">, RegExp>> = {
  decks: /^\/(?:decks|articles|compare|timeline|facts|cards|practice|quiz|flags|editing|own)(?:\/|$)/,
  courses: /^\/(?:courses|join)(?:\/|$)/,
  stats: /^\/statistics(?:\/|$)/,
};
const TODAY = /^\/(?:changes|catch-up|offline)?$/;

/** The place that a page belongs to; undefined for settings and the like, which belong to none. */
export function placeOf(path: string): Place | undefined {
  if (TODAY.test(path)) return "today";
  return (Object.keys(WITHIN) as (keyof typeof WITHIN)[]).find((place) => WITHIN[place].test(path));
}
