import { NextRequest } from "next/server";
import { afterEach, describe, expect, it } from "vitest";
import { sessionCookieName, sessionCookieOptions } from "@/lib/server/auth/session-cookie";
import { setVariables } from "@/lib/server/env";
import { proxy } from "@/proxy";

const transport = () =>
  proxy(new NextRequest("http://localhost:3000/welcome")).headers.get("strict-transport-security");

afterEach(() => setVariables({ NEXTAUTH_URL: undefined }));

describe("an app that is reached by https", () => {
  it("keeps browsers from any other way, and its session from other hosts of its domain", () => {
    setVariables({ NEXTAUTH_URL: "https://colloquy.example.org" });
    expect(transport()).toBe("max-age=63072000");
    expect(sessionCookieName()).toMatch(/^__Host-/);
    expect(sessionCookieOptions()).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  });
});

describe("an app on a machine of one's own", () => {
  it("is reached without", () => {
    expect(transport()).toBeNull();
    expect(sessionCookieName()).toBe("next-auth.session-token");
    expect(sessionCookieOptions().secure).toBe(false);
  });
});
