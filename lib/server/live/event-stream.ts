/** What whoever writes a stream of events can do with it. */
export interface EventSink {
  readonly send: (data: unknown) => void;
  readonly end: () => void;
}

/** A line now and then keeps proxies from taking the stream for dead. */
const KEEP_ALIVE_MS = 20_000;
/** After so long the browser connects again, and is asked again who it is. */
const LONGEST_STREAM_MS = 10 * 60_000;
const RECONNECT_MS = 2_000;

/**
 * Server-sent events. `open` is called once and answers with what is to be done at the end, which comes when the client
 * has gone, when the writer ends it, or after ten minutes; the browser connects again by itself.
 */
export function eventStream(signal: AbortSignal, open: (sink: EventSink) => () => void): Response {
  const encoder = new TextEncoder();
  let finish = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let close = (): void => undefined;
      let ended = false;
      const write = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const keepAlive = setInterval(() => write(": still here\n\n"), KEEP_ALIVE_MS);
      const longest = setTimeout(() => finish(), LONGEST_STREAM_MS);
      keepAlive.unref();
      longest.unref();
      finish = () => {
        if (ended) return;
        ended = true;
        clearInterval(keepAlive);
        clearTimeout(longest);
        close();
        try {
          controller.close();
        } catch {
          // The client has closed it already.
        }
      };
      write(`retry: ${RECONNECT_MS}\n\n`);
      close = open({ send: (data) => write(`data: ${JSON.stringify(data)}\n\n`), end: () => finish() });
      if (signal.aborted) finish();
      else signal.addEventListener("abort", () => finish(), { once: true });
    },
    cancel() {
      finish();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
