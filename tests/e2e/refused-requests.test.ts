import { request } from "node:http";
import { expect } from "vitest";
import { bodyTooLarge, headersTooLarge, malformedForm, methodNotAllowed, nothingHere } from "@/lib/words/problems";
import { appAddress, describeOnPhone, test } from "@/tests/support/phone";

const LARGE = "x".repeat(1024 * 1024 + 1);
const FORM = { "content-type": "application/x-www-form-urlencoded" };

describeOnPhone("What no client of ours sends", () => {
  test("a method that nothing here takes is answered with those there are", async () => {
    for (const method of ["TRACE", "PROPFIND", "LINK"])
      for (const path of ["/", "/welcome", "/api/decks", "/api/auth/csrf", "/icon.svg"]) {
        const { status, text, headers } = await send(method, path);
        expect([method, path, status]).toEqual([method, path, 405]);
        expect(JSON.parse(text).detail).toBe(methodNotAllowed(String(headers.allow)));
        expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      }
  });

  test("a router state that no router has is left out of account", async () => {
    const { headers } = await send("POST", "/api/accounts/guest", {}, "{}");
    const cookie = String(headers["set-cookie"]).split(";")[0] ?? "";
    for (const state of ["%%%", "[1]", '["",{"children":1}]', "x".repeat(12_000)])
      for (const path of ["/", "/courses", "/no-such-page"]) {
        const { status } = await send("GET", path, { cookie, rsc: "1", "next-router-state-tree": state });
        expect([state.slice(0, 20), path, status < 500]).toEqual([state.slice(0, 20), path, true]);
      }
  });

  test("an address that is longer than any is told so", async () => {
    for (const path of ["/", "/api/statistics"]) {
      const { status, text, headers } = await send("GET", `${path}?days=${"x".repeat(20_000)}`);
      expect([path, status, headers["content-type"]]).toEqual([path, 431, "application/problem+json"]);
      expect(JSON.parse(text).detail).toBe(headersTooLarge);
    }
  });

  test("a page without a session leads to the welcome page, which leads back to it", async () => {
    const address = "/decks/all?query=a%2Fb&page=2";
    const { status, headers } = await send("GET", address, { "x-page-address": "/elsewhere" });
    expect([status, headers.location]).toEqual([307, `/welcome?returnTo=${encodeURIComponent(address)}`]);
  });

  test("a body of more than a megabyte is refused wherever it is sent", async () => {
    for (const path of ["/", "/welcome", "/api/reviews", "/api/auth/callback/credentials", "/api/no-such-route"]) {
      const { status, text } = await send("POST", path, {}, LARGE);
      expect([path, status, JSON.parse(text).detail]).toEqual([path, 413, bodyTooLarge("1 MB")]);
    }
    const { status } = await send("POST", "/api/auth/callback/credentials", { "transfer-encoding": "chunked" }, LARGE);
    expect(status).toBe(413);
  });

  test("of next-auth only what is used can be reached: nobody writes into the log", async () => {
    for (const action of ["_log", "error", "signin", "verify-request", "callback/nobody", "constructor"]) {
      const { status, text } = await send("POST", `/api/auth/${action}`, FORM, "code=x");
      expect([action, status, JSON.parse(text).detail]).toEqual([action, 404, nothingHere]);
    }
    const { status, headers } = await send("GET", "/api/auth/callback/credentials");
    expect([status, headers.allow]).toEqual([405, "POST, OPTIONS"]);
  });

  test("a form for signing in that cannot be read is told so", async () => {
    for (const body of ["{bad", "[", '"']) {
      const { status, text } = await send(
        "POST",
        "/api/auth/callback/credentials",
        { "content-type": "application/json" },
        body,
      );
      expect([body, status, JSON.parse(text).detail]).toEqual([body, 400, malformedForm]);
    }
    for (const body of ["null", "{}", "[[[]]]", '{"csrfToken":{"length":{"toString":null}}}'])
      expect(
        (await send("POST", "/api/auth/signout", { "content-type": "application/json" }, body)).status,
      ).toBeLessThan(500);
  });

  test("signing in and out leads to no other site, whatever query, form or cookie say", async () => {
    for (const address of [
      "https://evil.example/",
      "//evil.example/",
      "/\t/evil.example/",
      "http://[",
      "javascript:1",
    ]) {
      const csrf = await send("GET", `/api/auth/csrf?callbackUrl=${encodeURIComponent(address)}`, {
        cookie: `next-auth.callback-url=${encodeURIComponent(address)}`,
      });
      expect([address, csrf.status]).toEqual([address, 200]);
      const cookie = [csrf.headers["set-cookie"] ?? []].flat().map((each) => each.split(";")[0]);
      const fields = new URLSearchParams({ csrfToken: JSON.parse(csrf.text).csrfToken, callbackUrl: address });
      const { status, headers } = await send(
        "POST",
        "/api/auth/signout",
        { ...FORM, cookie: [...cookie, `next-auth.callback-url=${encodeURIComponent(address)}`].join("; ") },
        String(fields),
      );
      expect([address, status]).toEqual([address, 302]);
      expect(new URL(String(headers.location), appAddress()).origin).toBe(appAddress());
    }
  });
});

/** Sends what `fetch` would not. */
function send(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: string) {
  return new Promise<{ status: number; headers: import("node:http").IncomingHttpHeaders; text: string }>(
    (resolve, reject) => {
      const sent = request(appAddress() + path, { method, headers, agent: false }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      // A body that is refused before it was read may find the connection closed.
      sent.on("error", reject);
      sent.end(body);
    },
  );
}
