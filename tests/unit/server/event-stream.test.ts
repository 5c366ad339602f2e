import { describe, expect, it } from "vitest";
import { type EventSink, eventStream } from "@/lib/server/live/event-stream";

function open() {
  const gone = new AbortController();
  let sink: EventSink | undefined;
  let closed = 0;
  const response = eventStream(gone.signal, (given) => {
    sink = given;
    return () => {
      closed += 1;
    };
  });
  if (sink === undefined) throw new Error("The stream was not opened.");
  return { gone, sink, response, timesClosed: () => closed };
}

describe("a stream of events", () => {
  it("sends what it is given, and ends when its writer ends it", async () => {
    const { sink, response, timesClosed } = open();
    sink.send({ readiness: 0.8 });
    sink.end();
    sink.send({ readiness: 0.9 });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    expect(await response.text()).toBe('retry: 2000\n\ndata: {"readiness":0.8}\n\n');
    expect(timesClosed()).toBe(1);
  });

  it("ends when the client goes, once", async () => {
    const { gone, sink, response, timesClosed } = open();
    gone.abort();
    sink.end();
    expect(await response.text()).toBe("retry: 2000\n\n");
    expect(timesClosed()).toBe(1);
  });

  it("ends when nobody reads it any more", async () => {
    const { response, timesClosed } = open();
    await response.body?.cancel();
    expect(timesClosed()).toBe(1);
  });

  it("does not begin for a client that has gone already", async () => {
    const gone = new AbortController();
    gone.abort();
    let closed = false;
    const response = eventStream(gone.signal, () => () => {
      closed = true;
    });
    await response.text();
    expect(closed).toBe(true);
  });
});
