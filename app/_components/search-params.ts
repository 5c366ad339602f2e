/** What Next gives a page: a parameter may be absent or given several times. */
export type SearchParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

/** The first value of a parameter, or undefined where there is none or it is blank. NUL, which no text here has, is left out. */
export async function oneParam(searchParams: SearchParams, name: string): Promise<string | undefined> {
  const value = (await searchParams)[name];
  const first = (typeof value === "string" ? value : value?.[0])?.replaceAll("\0", "").trim();
  return first === "" ? undefined : first;
}

/** Stands for the address of this app, whatever it is. */
const HERE = "http://here.invalid";

/**
 * A path of this app to go to after signing in; anything else could lead to a stranger's page. What counts is where a
 * browser would go: it leaves out tabs and line breaks, and takes a backslash for a slash.
 */
export function safeReturnPath(path: string | undefined): string {
  if (path === undefined || !URL.canParse(path, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(path, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : "/";
}

/** A part of the path as it was meant; one that cannot be decoded is no id of anything, and is looked up as it is. */
export function pathParam(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll("\0", "");
  } catch {
    return text;
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a part of the path can name an attempt at all. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
