import { SMTPServer } from "smtp-server";
import { freePort } from "@/lib/server/database/free-port";

/** A mail that has arrived. */
export interface ArrivedMail {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** The links in it. */
  readonly links: readonly string[];
}

/** A mail server on this machine that takes what it is sent. */
export interface MailServer {
  /** As SMTP_URL names it. */
  readonly url: string;
  readonly arrived: ArrivedMail[];
  /** Whether it refuses mail for now, as a server that is busy does. */
  isBusy: boolean;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const port = await freePort();
  const arrived: ArrivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (box.isBusy) return callback(Object.assign(new Error("Try again later"), { responseCode: 451 }));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        arrived.push({ to, ...readMail(Buffer.concat(chunks).toString("latin1")) });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", () => resolve()));
  const box: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    isBusy: false,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return box;
}

/** What is in a mail (RFC 5322) of plain text. */
export function readMail(raw: string): Omit<ArrivedMail, "to"> {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, " ")
      .split("\r\n")
      .map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
  const isEncoded = headers.get("content-transfer-encoding") === "quoted-printable";
  const text = isEncoded ? fromQuotedPrintable(body.join("\r\n\r\n")) : body.join("\r\n\r\n");
  return {
    from: headers.get("from") ?? "",
    subject: headers.get("subject") ?? "",
    text,
    links: text.match(/https?:\/\/\S+/g) ?? [],
  };
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
