import "fake-indexeddb/auto";

/*
 * As much of a browser as code needs that runs on the phone without a page to draw: storage, and a window that says when
 * the network is back. What the server answers each test says for itself.
 */

const stored = new Map<string, string>();

/** Storage whose keys can be listed, as the browser's can. */
const storage = new Proxy(
  {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
    clear: () => stored.clear(),
  },
  {
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: (_, key) => ({ value: stored.get(String(key)), enumerable: true, configurable: true }),
  },
);

const browser = {
  window: new EventTarget(),
  document: new EventTarget(),
  navigator: {},
  localStorage: storage,
  sessionStorage: storage,
};
for (const [name, value] of Object.entries(browser))
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
