import { isDevelopment } from "@/lib/server/env";

/** Whether pages set up the service worker: not in development, where it would keep files that change. */
export function servesWorker(): boolean {
  return !isDevelopment();
}
