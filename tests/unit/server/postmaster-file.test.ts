import { describe, expect, it } from "vitest";
import { parsePostmaster } from "@/lib/server/database/postmaster-file";

const file = (...lines: string[]) => `${lines.join("\n")}\n`;

describe("what a server says of itself in postmaster.pid", () => {
  it("is read from a server on a socket", () => {
    const text = file("4711", "/data", "1700000000", "5432", "/tmp/colloquy-x", "", "  123  456", "ready   ");
    expect(parsePostmaster(text)).toEqual({
      pid: 4711,
      dataFolder: "/data",
      endpoint: { kind: "socket", folder: "/tmp/colloquy-x", port: 5432 },
      ready: true,
    });
  });

  it("is read from a server on a port", () => {
    const text = file("4711", "/data", "1700000000", "50123", "", "127.0.0.1", "", "starting");
    expect(parsePostmaster(text)).toMatchObject({ endpoint: { kind: "tcp", port: 50123 }, ready: false });
  });

  it("has no address yet while the server begins to start", () => {
    expect(parsePostmaster(file("4711", "/data", "1700000000"))).toEqual({
      pid: 4711,
      dataFolder: "/data",
      endpoint: null,
      ready: false,
    });
  });

  it.each(["", "\n", "-4711\n", "4711x\n"])("is nothing where the file holds %j", (text) => {
    expect(parsePostmaster(text)).toBeNull();
  });
});
