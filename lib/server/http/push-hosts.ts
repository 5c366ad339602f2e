import { env } from "@/lib/server/env";

/** Push services beside those of the browsers. */
export function pushHosts(): readonly string[] {
  return env().PUSH_HOSTS;
}

/** The address at which people reach the app. @param request tells it where none is configured */
export function appAddressFor(request: Request): string {
  const { NEXTAUTH_URL } = env();
  if (NEXTAUTH_URL !== undefined) return NEXTAUTH_URL;
  const { protocol } = new URL(request.url);
  return `${protocol}//${request.headers.get("host") ?? new URL(request.url).host}`;
}
