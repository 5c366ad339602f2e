import { Agent, request as httpRequest } from "node:http";

/** So many people at once. */
export const CLIENTS = 16;

/** What came of a request. */
interface Answer {
  readonly status: number;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** A request by the plainest client there is: the client shares the machine with what it measures. */
export function send(
  method: "GET" | "POST",
  url: string,
  { cookie = "", body }: { readonly cookie?: string; readonly body?: unknown } = {},
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = { cookie, ...(text !== undefined && { "content-type": "application/json" }) };
    const sent = httpRequest(url, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      response.on("error", reject);
    });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // A server may end a connection that was idle just as it is used again.
      if (sent.reusedSocket && error.code === "ECONNRESET") resolve(send(method, url, { cookie, body }));
      else reject(error);
    });
    sent.end(text);
  });
}

const sentTo = new Map<string, number>();

/** How many requests a server has answered so far. */
export const answeredBy = (address: string): number => sentTo.get(new URL(address).host) ?? 0;

/** The same, which has to succeed. */
export async function sendOk(...sent: Parameters<typeof send>): Promise<Answer> {
  const answer = await send(...sent);
  const { host } = new URL(sent[1]);
  sentTo.set(host, (sentTo.get(host) ?? 0) + 1);
  if (answer.status >= 300) throw new Error(`${sent[0]} ${sent[1]} was answered ${answer.status}: ${answer.text}`);
  return answer;
}

/** What is done by one of the clients. */
export type Work = (client: number) => Promise<unknown>;

/** Seconds that one thing is done before it is the next one's turn. */
const TURN = 0.25;

/** How often a second something can be done by all clients at once. */
export async function rateOf(seconds: number, work: Work): Promise<number> {
  const [rate = Number.NaN] = await ratesOf(seconds, [work]);
  return rate;
}

/**
 * The same for several things, each for so many seconds, in short turns: a machine that others use is not the same one
 * for long, and what is compared has to be measured on the same machine.
 */
export async function ratesOf(seconds: number, works: readonly Work[]): Promise<readonly number[]> {
  const measured = works.map((work) => ({ work, count: 0, milliseconds: 0 }));
  const turn = works.length === 1 ? seconds : TURN;
  for (let done = 0; done < seconds; done += turn) {
    for (const one of measured) {
      const began = performance.now();
      await Promise.all(
        Array.from({ length: CLIENTS }, async (_, client) => {
          while (performance.now() - began < turn * 1000) {
            await one.work(client);
            one.count += 1;
          }
        }),
      );
      one.milliseconds += performance.now() - began;
    }
  }
  return measured.map(({ count, milliseconds }) => (count * 1000) / milliseconds);
}
