import { afterEach, describe, expect, it, vi } from "vitest";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import { keepEntry, readKept } from "@/app/_offline/outbox/outbox-storage";
import {
  type Asked,
  acceptAll,
  anAnswer,
  anUndo,
  networkIsBack,
  noNetwork,
  serve,
} from "@/tests/support/done-on-phone";

afterEach(() => vi.unstubAllGlobals());

const isEmpty = (userId: string) => vi.waitFor(() => expect(outboxFor(userId).state().entries).toEqual([]));

/** All that the server has been sent. */
function recordingServer(answer = acceptAll): readonly Asked[] {
  const asked: Asked[] = [];
  serve((one) => {
    asked.push(one);
    return answer(one);
  });
  return asked;
}

describe("the outbox of a learner", () => {
  it("sends an answer at once, as theirs, and hands on what the server says of it", async () => {
    const asked = recordingServer();
    const outbox = outboxFor("quick");
    await outbox.restored;
    const results: unknown[] = [];
    outbox.onResult((result) => results.push(result));
    const answer = anAnswer();
    outbox.add(answer);
    await isEmpty("quick");
    expect(asked).toMatchObject([{ path: "/api/reviews", learner: "quick", body: { reviews: [{ id: answer.id }] } }]);
    expect(results).toEqual([{ id: answer.id, status: "recorded" }]);
    expect(outbox.state().recorded).toEqual({ [answer.cardId]: 1_800_000_000_000 });
  });

  it("keeps what the network swallows, and sends it when the network is back", async () => {
    serve(noNetwork);
    const outbox = outboxFor("tunnel");
    const answer = anAnswer();
    outbox.add(answer);
    await vi.waitFor(() => expect(outbox.state().failures).toBe(1));
    expect((await readKept("tunnel")).entries).toEqual([answer]);
    serve(acceptAll);
    networkIsBack();
    await isEmpty("tunnel");
    await vi.waitFor(async () => expect((await readKept("tunnel")).entries).toEqual([]));
  });

  it("sends what an earlier page has left behind before anything else", async () => {
    const asked = recordingServer();
    const [left, now] = [anAnswer(), anAnswer()];
    await keepEntry("returning", left);
    const outbox = outboxFor("returning");
    await outbox.restored;
    outbox.add(now);
    await isEmpty("returning");
    expect(asked.flatMap(({ body }) => body.reviews.map(({ id }) => id))).toEqual([left.id, now.id]);
  });

  it("never sends an answer that is taken back before it has left", async () => {
    const asked = recordingServer();
    const outbox = outboxFor("hesitating");
    await outbox.restored;
    const [first, second] = [anAnswer(), anAnswer()];
    // The first is under way while the second waits.
    for (const entry of [first, second, anUndo(second)]) outbox.add(entry);
    await isEmpty("hesitating");
    expect(asked.flatMap(({ body }) => body.reviews.map(({ id }) => id))).toEqual([first.id]);
    expect((await readKept("hesitating")).entries).toEqual([]);
  });

  it("takes back on the server what has left", async () => {
    const asked = recordingServer();
    const outbox = outboxFor("late");
    await outbox.restored;
    const answer = anAnswer();
    outbox.add(answer);
    await isEmpty("late");
    outbox.add(anUndo(answer));
    await isEmpty("late");
    expect(asked.at(-1)).toMatchObject({ method: "DELETE", path: `/api/reviews/${answer.id}` });
  });

  it("shows why the server refuses an answer, until that has been read", async () => {
    serve(({ body }) =>
      Response.json({
        results: body.reviews.map(({ id }) => ({ id, status: "rejected", reason: "This card is gone." })),
        recordedAt: new Date().toISOString(),
      }),
    );
    const outbox = outboxFor("refused");
    const answer = anAnswer();
    outbox.add(answer);
    await vi.waitFor(() => expect(outbox.state().refusals).toEqual([{ entry: answer, reason: "This card is gone." }]));
    outbox.dismissRefusals();
    expect(outbox.state().refusals).toEqual([]);
    await vi.waitFor(async () => expect((await readKept("refused")).refusals).toEqual([]));
  });

  it("waits where the learner is signed out, and goes on once they are back", async () => {
    serve(() => Response.json({ detail: "Sign in again." }, { status: 401 }));
    const outbox = outboxFor("signed-out");
    outbox.add(anAnswer());
    await vi.waitFor(() => expect(outbox.state().signedOut).toBe(true));
    serve(acceptAll);
    networkIsBack();
    await isEmpty("signed-out");
  });

  it("says whether all has arrived where someone waits for that", async () => {
    serve(noNetwork);
    const outbox = outboxFor("leaving");
    outbox.add(anAnswer());
    expect(await outbox.flush()).toBe(false);
    serve(acceptAll);
    expect(await outbox.flush()).toBe(true);
  });
});
