import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CONTENT_FOLDER } from "../support/content-bank";

const run = promisify(execFile);
const ROOT = path.dirname(CONTENT_FOLDER);

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "colloquy-content-"));
  await cp(CONTENT_FOLDER, path.join(folder, "content"), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function check(...options: readonly string[]) {
  const command = [
    path.join(ROOT, "lib/server/cli/run.mjs"),
    "check-content",
    "--content",
    path.join(folder, "content"),
    ...options,
  ];
  return run(process.execPath, command, { cwd: ROOT });
}

it("content:check counts sound content and ends well", async () => {
  const { stdout } = await check();
  expect(stdout).toMatch(/\d+ facts, 5 sources, \d+ entities: no problems/);
}, 30_000);

it("content:check lists on request what could be better, with the rule that says so", async () => {
  const { stdout } = await check("--warnings");
  expect(stdout).toMatch(/^content\/facts\/[\w-]+\.yaml:\d+: [\w-]+, \w+: .+ \([\w-]+\)$/m);
}, 30_000);

it("content:check names file and line of a mistake and ends with an error", async () => {
  const file = path.join(folder, "content/facts/alliance.yaml");
  const text = await readFile(file, "utf8");
  const line = text.split("\n").findIndex((candidate) => candidate.includes("speaker: tsuyoshi-goroku")) + 1;
  await writeFile(file, text.replace("speaker: tsuyoshi-goroku", "speaker: nobody-at-all"));
  await expect(check()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`content/facts/alliance.yaml:${line}: There is no entity "nobody-at-all"`),
  });
  await writeFile(file, text);
}, 30_000);
