import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { CONTENT_FOLDER } from "../support/content-bank";

const run = promisify(execFile);
const ROOT = path.dirname(CONTENT_FOLDER);

interface Elsewhere {
  readonly locale: string;
  readonly zone: string;
  /** Of V8: another order of hash tables, another stack, no compiler. */
  readonly flags?: readonly string[];
}

/** What a process prints that runs as on a machine elsewhere. */
async function itemsMadeAt({ locale, zone, flags = [] }: Elsewhere) {
  const script = path.join(ROOT, "tests/support/print-items-hash.ts");
  const { stdout } = await run(process.execPath, [...flags, "--import", "tsx", script], {
    cwd: ROOT,
    env: { ...process.env, LANG: `${locale}.UTF-8`, LC_ALL: `${locale}.UTF-8`, LANGUAGE: locale, TZ: zone },
  });
  return JSON.parse(stdout) as { readonly hash: string; readonly locale: string; readonly timeZone: string };
}

it("The items are the same in another language, time zone and order of hash tables", async () => {
  const [here, there] = await Promise.all([
    itemsMadeAt({ locale: "en_US", zone: "America/New_York" }),
    itemsMadeAt({
      locale: "tr_TR",
      zone: "Pacific/Kiritimati",
      flags: ["--hash-seed=7", "--random-seed=7", "--stack-size=700", "--no-opt"],
    }),
  ]);
  expect([here.locale, there.locale]).toEqual(["en-US", "tr-TR"]);
  expect([here.timeZone, there.timeZone]).toEqual(["America/New_York", "Pacific/Kiritimati"]);
  expect(there.hash).toBe(here.hash);
}, 60_000);
