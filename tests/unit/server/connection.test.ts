import { parse } from "pg-connection-string";
import { describe, expect, it } from "vitest";
import { connectionUrl, withDatabaseName, withoutPassword } from "@/lib/server/database/connection";

const ANN = { user: "ann", password: "secret" };

describe("the address of a database", () => {
  it("leads pg to the socket, or to the port, with the password as it is", () => {
    const socket = connectionUrl(
      { kind: "socket", folder: "/tmp/colloquy a", port: 5432 },
      { user: "colloquy", password: "p@ss/w%rd" },
    );
    expect(parse(socket)).toMatchObject({
      host: "/tmp/colloquy a",
      port: "5432",
      user: "colloquy",
      password: "p@ss/w%rd",
      database: "colloquy",
    });
    const port = connectionUrl({ kind: "tcp", port: 50123 }, ANN, "postgres");
    expect(parse(port)).toMatchObject({ host: "127.0.0.1", port: "50123", database: "postgres" });
  });

  it("keeps everything but the name for another database of the same server", () => {
    const url = connectionUrl({ kind: "socket", folder: "/tmp/colloquy-x", port: 5432 }, ANN);
    expect(parse(withDatabaseName(url, "copy"))).toEqual({ ...parse(url), database: "copy" });
  });

  it("can be shown without its password, wherever that stands", () => {
    expect(withoutPassword("postgresql://ann:secret@db.example.org/colloquy")).toBe(
      "postgresql://ann:***@db.example.org/colloquy",
    );
    expect(withoutPassword("postgresql://db.example.org/colloquy?user=ann&password=secret")).not.toContain("secret");
    expect(withoutPassword("secret")).toBe("not an address");
  });
});
