import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { setVariables } from "@/lib/server/env";
import { networkFrom } from "@/lib/server/http/network-of";

const SCREEN = pathToFileURL(path.resolve(import.meta.dirname, "../../../dist/screen-requests.js")).href;
/** Tells what a listener of the app sees. */
const SERVER = `
import http from "node:http";
const server = http.createServer((request, response) => response.end(JSON.stringify(request.headers)));
server.listen(0, "127.0.0.1", () => process.stdout.write(String(server.address().port)));
`;

afterEach(() => setVariables({ PROXY_COUNT: undefined, NEXTAUTH_URL: undefined }));

const network = (forwarded: string) => networkFrom(new Headers({ "x-forwarded-for": forwarded }));

describe("the network that a request comes from", () => {
  it("is the one that asked the app, whatever the client says", async () => {
    const child = spawn(process.execPath, [`--import=${SCREEN}`, "--input-type=module", "-e", SERVER]);
    try {
      const port = await new Promise<string>((resolve) => child.stdout.once("data", (text) => resolve(String(text))));
      const asked = async (headers: Record<string, string>) =>
        (await (await fetch(`http://127.0.0.1:${port.trim()}/`, { headers })).json())["x-forwarded-for"];
      expect(await asked({})).toBe("127.0.0.1");
      expect(await asked({ "x-forwarded-for": "203.0.113.9" })).toBe("203.0.113.9, 127.0.0.1");
    } finally {
      child.kill();
    }
    expect(network("127.0.0.1, 203.0.113.9")).toBe("203.0.113.9");
  });

  it("is the one that asked the proxy behind https, where one is expected", () => {
    setVariables({ NEXTAUTH_URL: "https://colloquy.example.org" });
    expect(network("198.51.100.7, 203.0.113.9, 127.0.0.1")).toBe("203.0.113.9");
  });

  it("is the one before as many proxies as there are", () => {
    setVariables({ PROXY_COUNT: "2" });
    expect(network("198.51.100.7, 203.0.113.9, 10.0.0.2, 10.0.0.1")).toBe("203.0.113.9");
    expect(network("203.0.113.9")).toBe("203.0.113.9");
  });
});
