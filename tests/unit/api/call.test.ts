import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { call, makeCall } from "@/app/_components/request";

let asked: { readonly url: string; readonly init: RequestInit }[];
let answer: () => Response;

beforeEach(() => {
  asked = [];
  answer = () => Response.json({});
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer();
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("a call of an operation", () => {
  it("puts what names something into the path, whatever is in it", async () => {
    await call("DELETE /api/decks/{deckId}/study", { params: { deckId: "a/b?c" } });
    expect(asked[0]).toMatchObject({ url: "/api/decks/a%2Fb%3Fc/study", init: { method: "DELETE" } });
  });

  it("leaves out what a query does not say", async () => {
    await call("GET /api/review-queue", { query: { limit: 20, deckId: undefined } });
    expect(asked[0]?.url).toBe("/api/review-queue?limit=20");
  });

  it("sends its body as JSON, and says so", async () => {
    await call("POST /api/enrolments", { body: { joinCode: "K7MQ" } });
    expect(asked[0]?.init).toMatchObject({
      method: "POST",
      body: '{"joinCode":"K7MQ"}',
      headers: { "content-type": "application/json" },
    });
  });

  it("gives the body with its status", async () => {
    answer = () => Response.json({ id: "a-deck" }, { status: 201 });
    const made = await call("POST /api/decks", { body: { forkOf: "all" } });
    expect(made).toEqual({ ok: true, status: 201, body: { id: "a-deck" } });
  });

  it("gives the server's words where it is refused", async () => {
    const problems = [{ path: "title", message: "Give the deck a title." }];
    answer = () => Response.json({ detail: "Mend what is listed.", problems }, { status: 400 });
    const refused = await call("POST /api/decks", { body: {} });
    expect(refused).toEqual({ ok: false, status: 400, detail: "Mend what is listed.", problems });
  });

  it("is an answer too where no server is reached, or none of ours", async () => {
    answer = () => {
      throw new TypeError("Failed to fetch");
    };
    expect(await call("GET /api/account")).toMatchObject({ ok: false, status: 0 });
    answer = () => new Response("<h1>Bad gateway</h1>", { status: 502 });
    expect(await call("GET /api/account")).toMatchObject({ ok: false, status: 502, problems: [] });
  });

  it("can be planned as a value, and made later", async () => {
    await makeCall({ address: "PATCH /api/courses/{courseId}", params: { courseId: "a" }, body: { revision: 2 } });
    expect(asked[0]).toMatchObject({ url: "/api/courses/a", init: { method: "PATCH", body: '{"revision":2}' } });
  });
});
