/** Where browsers have their push messages taken to: Chromium, Firefox, Safari, Edge. A dot in front stands for any name below. */
const PUSH_HOSTS = [
  "fcm.googleapis.com",
  "jmt17.google.com",
  ".push.services.mozilla.com",
  ".push.apple.com",
  ".notify.windows.com",
] as const;

/**
 * Whether an address given by a browser is that of a push service: a server that called any address that it is given
 * could be made to call those inside its own network.
 * @param alsoAllowed hosts with their port, for a push service of one's own; these may do without TLS
 */
export function isPushEndpoint(endpoint: string, alsoAllowed: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, host, username, password } = new URL(endpoint);
  if (username !== "" || password !== "") return false;
  if ((protocol === "https:" || protocol === "http:") && alsoAllowed.includes(host)) return true;
  if (protocol !== "https:" || port !== "") return false;
  return PUSH_HOSTS.some((known) => (known.startsWith(".") ? hostname.endsWith(known) : hostname === known));
}
