import { useSyncExternalStore } from "react";
import { type Answer, call } from "@/app/_components/request";
import { passkeyWords } from "@/lib/words/interface/passkeys";

/*
 * What a page does with passkeys. The library that speaks with the browser is loaded once someone wants one.
 */
const library = () => import("@simplewebauthn/browser");

type Library = Awaited<ReturnType<typeof library>>;

const never = () => () => {};

/** Whether this browser can use passkeys on this page: they need https, or localhost. */
export function useCanUsePasskeys(): boolean {
  return useSyncExternalStore(
    never,
    () => "PublicKeyCredential" in window,
    () => true,
  );
}

/** Has a passkey sign that its owner is here. */
export async function signByPasskey() {
  const prepared = await call("POST /api/passkey-challenges");
  if (!prepared.ok) return prepared;
  return askBrowser(({ startAuthentication }) => startAuthentication({ optionsJSON: prepared.body as never }));
}

/** Makes a passkey on this device, or on one that the browser reaches, and adds it to the account. */
export async function makePasskey(name: string) {
  const prepared = await call("POST /api/account/passkey-challenges");
  if (!prepared.ok) return prepared;
  const made = await askBrowser(({ startRegistration }) => startRegistration({ optionsJSON: prepared.body as never }));
  if (!made.ok) return made;
  return call("POST /api/account/passkeys", { body: { name, credential: made.body as never } });
}

/** What the browser gives, or what its refusal means to someone. */
async function askBrowser<Given>(ask: (library: Library) => Promise<Given>): Promise<Answer<Given>> {
  try {
    return { ok: true, status: 200, body: await ask(await library()) };
  } catch (error) {
    const isHere = error instanceof Error && error.name === "InvalidStateError";
    return { ok: false, status: 0, detail: isHere ? passkeyWords.isHere : passkeyWords.cancelled, problems: [] };
  }
}
