/** Whether the path of an address can be decoded: each percent sign in it begins a character of UTF-8. */
export function isReadablePath(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
