/** So many times within so long. */
export interface Limit {
  readonly times: number;
  readonly seconds: number;
  /** Each process counts by itself: for what happens so often that the database is not to be asked. */
  readonly inProcess?: true;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What is counted, and how much of it is usual. A network is a whole campus behind one address, where a lecture of 500
 * signs up at the same time; an account is one person.
 */
export const LIMITS = {
  /** Wrong passwords for one account, from wherever nobody has signed in to it before. */
  signInToAccount: { times: 10, seconds: 10 * MINUTE },
  /** The same from a device that has: nobody else's tries count against it. */
  signInOnDevice: { times: 10, seconds: 10 * MINUTE },
  signInFromNetwork: { times: 500, seconds: HOUR },
  /** The same of someone who is signed in, and confirms it. */
  proofByAccount: { times: 10, seconds: 10 * MINUTE },
  /** Tries to sign in with a passkey; what it signs can't be guessed. */
  passkeyFromNetwork: { times: 1_000, seconds: HOUR },
  passkeysByAccount: { times: 30, seconds: HOUR },
  /** Codes of a second factor, right or wrong, by those who know the password: of a million codes three are right. */
  codesOfAccount: { times: 30, seconds: DAY },
  signUpFromNetwork: { times: 1_000, seconds: HOUR },
  guestFromNetwork: { times: 1_000, seconds: HOUR },
  /** Codes that no course has. */
  joinCodeByAccount: { times: 30, seconds: HOUR },
  joinCodeFromNetwork: { times: 500, seconds: HOUR },
  /** Mail that strangers can have sent to an address. */
  mailToAddress: { times: 5, seconds: HOUR },
  resetFromNetwork: { times: 300, seconds: HOUR },
  mailByAccount: { times: 10, seconds: HOUR },
  invitationsByAccount: { times: 1_000, seconds: DAY },
  fitsByAccount: { times: 10, seconds: HOUR },
  /** What someone changes, each answer by itself: a phone that was away for weeks sends thousands. */
  changesByAccount: { times: 30_000, seconds: HOUR, inProcess: true },
  quizzesByAccount: { times: 300, seconds: HOUR, inProcess: true },
  exportsByAccount: { times: 60, seconds: HOUR },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/**
 * The network of an address, as limits count it: one address of IPv4, the 64 bits of IPv6 that one customer gets. Null
 * for this machine itself, and for what is no address.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (/^\d+(\.\d+){3}$/.test(plain)) return plain.startsWith("127.") ? null : plain;
  if (!/^[\da-f:]+$/i.test(plain) || !plain.includes(":") || plain === "::1") return null;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => "0");
  const groups = [...first, ...zeros, ...last].map((group) => group.replace(/^0+(?=.)/, ""));
  return groups.length === 8 ? `${groups.slice(0, 4).join(":")}::/64` : null;
}
