/** What Next gives a page: a parameter may be absent or given several times. */
export type SearchParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

/** The first value of a parameter, or undefined where there is none or it is blank. */
export async function oneParam(searchParams: SearchParams, name: string): Promise<string | undefined> {
  const value = (await searchParams)[name];
  const first = typeof value === "string" ? value : value?.[0];
  return first?.trim() === "" ? undefined : first?.trim();
}

/** A path of this app to go to after signing in; anything else could lead to a stranger's page. */
export function safeReturnPath(path: string | undefined): string {
  if (path === undefined || !path.startsWith("/")) return "/";
  return /^\/[\\/]/.test(path) ? "/" : path;
}

/** A part of the path as it was meant; one that cannot be decoded is no id of anything, and is looked up as it is. */
export function pathParam(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
