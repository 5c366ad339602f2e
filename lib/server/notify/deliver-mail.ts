import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Transporter } from "nodemailer";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";

interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const TIMEOUT_MS = 20_000;

let kept: { readonly url: string | undefined; readonly transport: Transporter } | undefined;

/**
 * Sends a mail by the server of SMTP_URL. Where none is named, it becomes a file in DATA_DIR/mail, and its links are
 * printed, so that all can be tried.
 */
export async function deliverMail({ id, to, subject, text }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM = "Colloquy <colloquy@localhost>" } = env();
  const transport = await transportFor(SMTP_URL);
  const messageId = `<${id}@${MAIL_FROM.replace(/.*@|>.*/g, "")}>`;
  const sent = await transport.sendMail({ from: MAIL_FROM, to: { name: "", address: to }, subject, text, messageId });
  if (SMTP_URL === undefined) await keep(id, text, sent.message as Buffer);
}

async function transportFor(url: string | undefined): Promise<Transporter> {
  if (kept?.url === url && kept !== undefined) return kept.transport;
  const { createTransport } = await import("nodemailer");
  const times = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport =
    url === undefined
      ? createTransport({ streamTransport: true, buffer: true })
      : createTransport({ url, ...times, disableFileAccess: true, disableUrlAccess: true });
  kept = { url, transport: transport as Transporter };
  return kept.transport;
}

async function keep(id: string, text: string, message: Buffer): Promise<void> {
  const folder = mailFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${id}.eml`);
  await writeFile(file, message, { mode: 0o600 });
  const links = text.match(/https?:\/\/\S+/g) ?? [];
  log().info({ file, links }, "SMTP_URL isn’t set, so this e-mail was saved as a file");
}

function mailFolder(): string {
  return path.join(env().DATA_DIR, "mail");
}

/** How much mail is kept as files, and how many bytes they take. */
export async function keptMail(): Promise<{ readonly files: number; readonly bytes: number }> {
  const names = await readdir(mailFolder()).catch(() => []);
  const sizes = await Promise.all(names.map((name) => stat(path.join(mailFolder(), name)).catch(() => ({ size: 0 }))));
  return { files: names.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}
