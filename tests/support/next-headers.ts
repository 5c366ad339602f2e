import { AsyncLocalStorage } from "node:async_hooks";

/** Stands in for `next/headers` where route handlers are called without Next: the cookies of the client that calls. */
export const cookieJar = new AsyncLocalStorage<Map<string, string>>();

interface CookieStore {
  get(name: string): { name: string; value: string } | undefined;
  getAll(): { name: string; value: string }[];
  set(name: string, value: string): void;
  delete(name: string): void;
}

export async function cookies(): Promise<CookieStore> {
  const jar = cookieJar.getStore() ?? new Map<string, string>();
  return {
    get: (name) => (jar.has(name) ? { name, value: jar.get(name) ?? "" } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set: (name, value) => void jar.set(name, value),
    delete: (name) => void jar.delete(name),
  };
}

export async function headers(): Promise<Headers> {
  return new Headers();
}
