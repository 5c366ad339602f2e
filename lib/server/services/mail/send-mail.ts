import type { Instant } from "@/lib/core/scheduling/review-record";
import { toErrorRecord } from "@/lib/core/shared/error-record";
import { log } from "@/lib/server/log";
import { hashToken } from "@/lib/server/services/mail/mail-token";
import { database } from "@/lib/server/store/database";
import {
  claimMail,
  deleteMail,
  deleteMailGivenUp,
  giveUpMail,
  type MailToken,
  type StoredMail,
  saveToken,
} from "@/lib/server/store/mail";
import { type MailText, mailWords } from "@/lib/words/mail";

/** A mail as it goes out. */
export interface OutgoingMail extends MailText {
  /** The same each time that it is tried, so that a mailbox can tell a second copy. */
  readonly id: string;
  readonly to: string;
}

/** Sends a mail; throws where it could not be sent this time. */
export type DeliverMail = (mail: OutgoingMail) => Promise<void>;

interface Surroundings {
  /** Of the app, without a slash at its end. */
  readonly address: string;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly deliver: DeliverMail;
  /** Tells someone on their devices instead, where that is possible. @returns whether it was taken */
  readonly push?: (mail: StoredMail, now: Instant) => Promise<boolean>;
}

const AT_ONCE = 20;
/** After so many tries, over two days, it is given up, and kept for an administrator to try again. */
const MOST_TRIES = 16;
const KEPT_DAYS = 7;
const SECRET_BYTES = 32;

const MINUTE_MS = 60_000;
/** A new password can be set for half an hour; an address can be confirmed after a weekend. */
const LIFETIME_MS = { reset: 30 * MINUTE_MS, claim: 30 * MINUTE_MS, confirm: 3 * 24 * 60 * MINUTE_MS } as const;

/** Sends the mail whose time has come. What cannot be sent is tried again, later each time. @returns how many were sent */
export async function sendMail(now: Instant, surroundings: Surroundings): Promise<number> {
  let sent = 0;
  for (;;) {
    const claimed = await claimMail(database(), new Date(now), AT_ONCE);
    for (const mail of claimed) if (await sendOne(mail, now, surroundings)) sent += 1;
    if (claimed.length < AT_ONCE) return sent;
  }
}

/** Forgets mail that nobody wanted tried again. */
export async function forgetMailGivenUp(now: Instant): Promise<void> {
  await deleteMailGivenUp(database(), new Date(now - KEPT_DAYS * 24 * 60 * MINUTE_MS));
}

async function sendOne(mail: StoredMail, now: Instant, surroundings: Surroundings): Promise<boolean> {
  if (isForNobody(mail)) {
    await deleteMail(database(), mail.id);
    return false;
  }
  if (mail.kind === "start" && ((await surroundings.push?.(mail, now)) === true || mail.to === "")) {
    await deleteMail(database(), mail.id);
    return false;
  }
  try {
    await surroundings.deliver({ id: mail.id, to: mail.to, ...(await write(mail, now, surroundings)) });
  } catch (error) {
    const isOver = mail.tries >= MOST_TRIES;
    log().warn(
      { mailId: mail.id, tries: mail.tries, reason: reasonOf(error) },
      isOver ? "Mail given up" : "Mail not sent",
    );
    if (isOver) await giveUpMail(database(), mail.id, new Date(now));
    return false;
  }
  await deleteMail(database(), mail.id);
  return true;
}

/** A link for a new password to an address that has no account: it was kept as others are, so that the time tells nothing. */
function isForNobody({ kind, userId }: StoredMail): boolean {
  return kind === "reset" && userId === null;
}

/** Nothing of the mail itself, which may be in what a server answers, but its reason. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  return [code, responseCode].filter((part) => part !== undefined).join(" ") || toErrorRecord(error).message;
}

async function write(mail: StoredMail, now: Instant, { address, randomBytes }: Surroundings): Promise<MailText> {
  const { kind, to, userId, data } = mail;
  if (kind === "known") return mailWords.known(`${address}/signin`, `${address}/forgot`);
  if (kind === "changed") return mailWords.changed(data["email"] ?? "");
  if (kind === "passkeyAdded" || kind === "passkeyRemoved") return mailWords[kind](`${address}/settings#passkeys`);
  if (kind === "passwordChanged") return mailWords.passwordChanged(`${address}/forgot`);
  if (kind === "secondFactorOn" || kind === "secondFactorOff") return mailWords[kind]();
  if (kind === "invitation")
    return mailWords.invitation(data["instructor"] ?? "", data["course"] ?? "", `${address}/join/${data["code"]}`);
  if (kind === "start") {
    const { instructor = "", course = "", title = "", seminar = "", path = "/", isGraded } = data;
    const reminder = { instructor, course, title, seminar, isGraded: isGraded === "true" };
    return mailWords.start(reminder, `${address}${path}`);
  }
  const secret = Buffer.from(randomBytes(SECRET_BYTES)).toString("base64url");
  const token: MailToken = { purpose: kind, email: to, userId, data };
  await saveToken(database(), hashToken(secret), token, {
    now: new Date(now),
    expiresAt: new Date(now + LIFETIME_MS[kind]),
  });
  return mailWords[kind](`${address}/${kind === "confirm" ? "confirm" : "reset"}?token=${secret}`);
}
