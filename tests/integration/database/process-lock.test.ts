import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { thisProcess } from "@/lib/server/database/process-identity";
import { withLock } from "@/lib/server/database/process-lock";

const root = path.resolve(import.meta.dirname, "../../..");
let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "colloquy-lock-"));
  lock = path.join(folder, "lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function startCounting(file: string, times: number): ChildProcess {
  const script = path.join(root, "tests/support/hold-lock.ts");
  return spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script, lock, file, String(times)], {
    cwd: root,
    stdio: "inherit",
  });
}

const exitOf = (child: ChildProcess) => new Promise((resolve) => child.once("exit", resolve));
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

describe("the lock between processes", () => {
  it("lets one in at a time: nobody's work is lost", async () => {
    const file = path.join(folder, "number");
    writeFileSync(file, "0");
    const children = [1, 2, 3].map(() => startCounting(file, 20));
    expect(await Promise.all(children.map(exitOf))).toEqual([0, 0, 0]);
    expect(readFileSync(file, "utf8")).toBe("60");
    expect(readdirSync(folder).sort()).toEqual(["number", "number.done"]);
  });

  it("goes to exactly one of those who find a dead process's lock, and leaves nothing behind", async () => {
    writeFileSync(lock, JSON.stringify({ pid: deadPid(), startedAt: "once", token: "dead" }));
    const order: string[] = [];
    const one = (name: string) =>
      withLock(lock, async () => {
        order.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(`${name} out`);
      });
    await Promise.all(["a", "b", "c"].map(one));
    const turns = [0, 2, 4].map((start) => order.slice(start, start + 2).map((entry) => entry.slice(0, 1)));
    for (const [first, second] of turns) expect(second).toBe(first);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("goes on to the next where an heir has died before taking it over", async () => {
    writeFileSync(lock, JSON.stringify({ pid: deadPid(), startedAt: "once", token: "dead" }));
    writeFileSync(`${lock}.after-dead`, JSON.stringify({ pid: deadPid(), startedAt: "once", token: "heir" }));
    expect(await withLock(lock, async () => "mine")).toBe("mine");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("does not take a process for alive because another has got its number", async () => {
    writeFileSync(lock, JSON.stringify({ ...thisProcess(), startedAt: "long ago", token: "earlier" }));
    expect(await withLock(lock, async () => "mine")).toBe("mine");
  });

  it("says who holds it, and what to do, where it is not let go", async () => {
    const waiting = withLock(lock, () => withLock(lock, async () => "never", { timeoutMs: 100 }));
    await expect(waiting).rejects.toThrow(`Process ${process.pid} has held ${lock}`);
  });

  it("is let go when the work fails", async () => {
    await expect(withLock(lock, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    expect(await withLock(lock, async () => "next")).toBe("next");
  });
});
