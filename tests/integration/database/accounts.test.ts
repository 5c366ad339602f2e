import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Account, isRoot } from "@/lib/server/database/account";
import { withClient } from "@/lib/server/database/connection";
import { runningPostmaster } from "@/lib/server/database/postmaster-file";
import { makeDatabaseCheckout } from "../../support/database-checkout";
import {
  anotherUser,
  closedToAnother,
  makeOpenFolder,
  serverPid,
  startDatabaseProcess,
} from "../../support/database-process";

const NOBODY: Account = { uid: 65534, gid: 65534 };
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function openFolder(account?: Account): string {
  const folder = makeOpenFolder(account);
  made.push(folder);
  return folder;
}

const ownerOf = (pid: number | null) => statSync(`/proc/${pid}`).uid;
const one = (url: string | undefined) =>
  withClient(url ?? "", async (client) => (await client.query("SELECT 1 AS one")).rows[0].one as number);

/** For what another user does with this checkout's code and this Node, which must be open to that user. */
const itAsAnother = (title: string, test: (another: Account) => Promise<void>) => {
  const skipped = ` (skipped: user ${anotherUser?.uid} may not enter ${closedToAnother})`;
  it.skipIf(closedToAnother !== null)(`${title}${closedToAnother === null ? "" : skipped}`, () =>
    test(anotherUser ?? NOBODY),
  );
};

describe("started by an ordinary user", () => {
  itAsAnother("the database runs as that user, in the data folder", async () => {
    const dataDir = openFolder(anotherUser);
    const process = await startDatabaseProcess({ dataDir }, anotherUser === undefined ? {} : { account: anotherUser });
    expect(process.said.error).toBeUndefined();
    expect(ownerOf(serverPid(dataDir))).toBe(statSync(dataDir).uid);
    expect(await one(process.said.url)).toBe(1);
    expect(await process.end("SIGTERM")).toBe(0);
    expect(serverPid(dataDir)).toBeNull();
  });
});

describe.skipIf(!isRoot())(`started by root${isRoot() ? "" : " (skipped: only root can try this)"}`, () => {
  let sharedFolder: string;

  beforeEach(() => {
    sharedFolder = openFolder();
  });

  it("the database runs as nobody, in the data folder where nobody can get there", async () => {
    const dataDir = openFolder();
    const process = await startDatabaseProcess({ dataDir, sharedFolder });
    expect(ownerOf(serverPid(dataDir))).toBe(NOBODY.uid);
    expect(await one(process.said.url)).toBe(1);
    await process.end();
  });

  it("works from a checkout and with a data folder that nobody else may enter, and says where the data is", async () => {
    const checkout = makeDatabaseCheckout({ isInstalled: true });
    made.push(checkout);
    const dataDir = path.join(checkout, ".data");
    const first = await startDatabaseProcess({ dataDir, sharedFolder }, { checkout });
    expect(first.said.error).toBeUndefined();
    await withClient(first.said.url ?? "", (client) => client.query("CREATE TABLE kept AS SELECT 7 AS answer"));
    await first.end();
    const home = readFileSync(path.join(dataDir, "postgres-is-elsewhere.txt"), "utf8").split("\n")[0] ?? "";
    expect(home.startsWith(sharedFolder)).toBe(true);
    expect(runningPostmaster(path.join(home, "data"))).toBeNull();
    const second = await startDatabaseProcess({ dataDir, sharedFolder }, { checkout });
    const found = await withClient(second.said.url ?? "", (client) => client.query("SELECT answer FROM kept"));
    expect(found.rows).toEqual([{ answer: 7 }]);
    await second.end();
    expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);
  });

  itAsAnother(
    "in a user's data folder everything is that user's, so that both can start it in turn",
    async (account) => {
      const dataDir = openFolder(account);
      const asRoot = await startDatabaseProcess({ dataDir, sharedFolder });
      expect(ownerOf(serverPid(dataDir))).toBe(account.uid);
      await asRoot.end();
      const asUser = await startDatabaseProcess({ dataDir }, { account });
      expect(asUser.said.error).toBeUndefined();
      const together = await startDatabaseProcess({ dataDir, sharedFolder });
      expect(together.said.url).toBe(asUser.said.url);
      await asUser.end();
      expect(await one(together.said.url)).toBe(1);
      await together.end();
      expect(serverPid(dataDir)).toBeNull();
    },
  );

  itAsAnother("another user is told to whom the data belongs, and nothing is changed", async (account) => {
    const dataDir = openFolder();
    await (await startDatabaseProcess({ dataDir, sharedFolder })).end();
    const refused = await startDatabaseProcess({ dataDir }, { account });
    expect(refused.said.error).toContain(`belongs to user ${NOBODY.uid}, not to you (user ${account.uid})`);
    expect(refused.said.error).toContain("DATA_DIR");
    expect(await refused.end()).toBe(1);
  });

  itAsAnother("another user cannot even reach the running database", async (account) => {
    const dataDir = openFolder();
    const use = await startDatabaseProcess({ dataDir, sharedFolder });
    const socket = path.join(new URL(use.said.url ?? "").searchParams.get("host") ?? "", ".s.PGSQL.5432");
    const knock = `require("net").connect(${JSON.stringify(socket)}).on("connect", () => process.exit()).on("error", (e) => { console.log(e.code); process.exit(); })`;
    const knocking = (as: Account | undefined) =>
      spawnSync(process.execPath, ["-e", knock], { ...as, cwd: "/", encoding: "utf8" }).stdout.trim();
    expect(knocking(account)).toBe("EACCES");
    expect(knocking(undefined)).toBe("");
    await use.end();
  });

  itAsAnother("a user who may not write the data folder is told so", async (account) => {
    const dataDir = openFolder();
    const refused = await startDatabaseProcess({ dataDir: path.join(dataDir, "inside") }, { account });
    expect(refused.said.error).toContain("Cannot write");
    expect(refused.said.error).toContain("DATA_DIR");
  });
});
