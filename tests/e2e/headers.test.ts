import { expect } from "vitest";
import { courseWords } from "@/lib/words/interface/courses";
import { errorWords } from "@/lib/words/interface/error";
import { teachingWords } from "@/lib/words/interface/teaching";
import { welcomeWords } from "@/lib/words/interface/welcome";
import { unreadableAddress } from "@/lib/words/problems";
import { appAddress, describeOnPhone, test } from "@/tests/support/phone";

const PAGES = ["/welcome", "/signin", "/signup", "/no-such-page"];
const ALL = [...PAGES, "/", "/api/health", "/api/openapi.json", "/api/account", "/api/no-such-route", "/icon.svg"];

describeOnPhone("What every answer says to the browser", () => {
  test("a page allows no script but its own, which carry a secret made for it", async () => {
    const nonces = new Set<string>();
    for (const page of PAGES) {
      const { headers, text } = await get(page);
      const policy = headers.get("content-security-policy") ?? "";
      const nonce = /script-src[^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      expect(nonce, page).toMatch(/^[\w+/=]{16,}$/);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
      expect(policy).toContain("frame-ancestors 'none'");
      const scripts = text.match(/<script[^>]*>/g) ?? [];
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size, "another one for each page").toBe(PAGES.length);
  });

  test("nothing is taken for something else than it is said to be", async () => {
    const { text } = await get("/welcome");
    const chunk = /src="(\/_next\/static\/[^"]+)"/.exec(text)?.[1];
    expect(chunk).toBeDefined();
    for (const path of [...ALL, chunk ?? ""]) {
      const { headers } = await get(path);
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("x-frame-options"), path).toBe("DENY");
    }
  });

  test("data and scripts opened by themselves can load nothing", async () => {
    const chunk = /src="(\/_next\/static\/[^"]+)"/.exec((await get("/welcome")).text)?.[1] ?? "";
    for (const path of [...ALL.filter((each) => each.startsWith("/api/")), chunk]) {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
    }
  });

  test("an address that cannot be decoded is answered in words, and leads to no fault of ours", async () => {
    for (const path of ["/api/facts/%E0%A4%A", "/api/decks/%ff/cards", "/api/%zz"]) {
      const { status, headers, text } = await get(path);
      expect([path, status, headers.get("content-type")]).toEqual([path, 400, "application/problem+json"]);
      expect(JSON.parse(text)).toMatchObject({ status: 400, code: "invalid-body", detail: unreadableAddress });
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    }
    for (const path of ["/facts/%E0%A4%A", "/facts/%E0%A4%A/edit", "/quiz/%", "/%ff"]) {
      const { status, headers, text } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).toContain(errorWords.notFoundTitle);
      expect(headers.get("content-security-policy"), path).toContain("'nonce-");
    }
    // What can be decoded comes to its route, a percent sign of its own included.
    expect((await get("/api/decks/50%25")).status).toBe(401);
  });

  test("search engines show what is there for everyone, and nothing else", async () => {
    for (const path of ["/welcome", "/teach"]) expect((await get(path)).headers.get("x-robots-tag"), path).toBeNull();
    for (const path of ["/", "/signin", "/review", "/courses", "/join/no-such-code", "/offline", "/api/openapi.json"])
      expect((await get(path)).headers.get("x-robots-tag"), path).toBe("noindex");
    const { status, text } = await get("/robots.txt");
    expect(status).toBe(200);
    expect(text).toMatch(/^Allow: \/welcome$/m);
    expect(text).toMatch(/^Allow: \/teach$/m);
    expect(text).toMatch(/^Disallow: \/$/m);
  });

  test("a page without scripts says all the same what it is: the welcome, how to teach, a wrong code, nothing here", async () => {
    for (const [path, words] of [
      ["/welcome", welcomeWords.title],
      ["/teach", teachingWords.teachTitle],
      ["/join?wrong=XXXX-XXXX", courseWords.join],
      ["/no-such-page", errorWords.notFoundTitle],
    ] as const) {
      const { text } = await get(path);
      expect(text, path).toMatch(/<html[^>]* lang="en/);
      expect(text, path).toMatch(new RegExp(`<h1[^>]*>${words}`));
    }
    const wrong = await get("/join/XXXX-XXXX");
    expect([wrong.status, wrong.headers.get("location")]).toEqual([307, "/join?wrong=XXXX-XXXX"]);
  });

  test("the session's cookie is out of the reach of scripts and of other sites", async () => {
    const answer = await fetch(`${appAddress()}/api/accounts/guest`, { method: "POST", body: "{}" });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/next-auth\.session-token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=lax/i);
  });
});

async function get(path: string) {
  const answer = await fetch(appAddress() + path, { redirect: "manual" });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
