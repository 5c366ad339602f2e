import { createECDH, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";

/** The decoder of the library that encodes. */
const { decrypt } = createRequire(createRequire(import.meta.url).resolve("web-push"))("http_ece") as {
  decrypt(body: Buffer, params: object): Buffer;
};

/** A message as the push service got it, read with the keys of the device that it was for. */
export interface ReceivedPush {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly message: Readonly<Record<string, unknown>>;
}

/** A push service, and a device that has subscribed there. */
export interface PushService {
  /** host:port, for PUSH_HOSTS. */
  readonly host: string;
  readonly received: ReceivedPush[];
  /** A device: what its browser would give the server. */
  device(): { readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } };
  /** What it answers from now on. */
  answer: { status: number; location?: string };
  stop(): Promise<void>;
}

/** Plays a push service. */
export async function startPushService(): Promise<PushService> {
  const devices = new Map<string, { readonly key: ReturnType<typeof createECDH>; readonly auth: Buffer }>();
  const received: ReceivedPush[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      const device = devices.get(path);
      const body = Buffer.concat(chunks);
      const text =
        device &&
        decrypt(body, { version: "aes128gcm", privateKey: device.key, authSecret: device.auth.toString("base64url") });
      received.push({ path, headers: request.headers, message: text === undefined ? {} : JSON.parse(text.toString()) });
      const { status, location } = service.answer;
      response.writeHead(status, location === undefined ? {} : { location }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  const service: PushService = {
    host,
    received,
    answer: { status: 201 },
    device() {
      const key = createECDH("prime256v1");
      const auth = randomBytes(16);
      const path = `/device/${devices.size + 1}`;
      const p256dh = key.generateKeys().toString("base64url");
      devices.set(path, { key, auth });
      return { endpoint: `http://${host}${path}`, keys: { p256dh, auth: auth.toString("base64url") } };
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return service;
}
