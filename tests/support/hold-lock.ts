import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { withLock } from "@/lib/server/database/process-lock";

/** A process that counts up a file's number, so many times, under a lock: what it reads it must still find. */
const [lock = "", file = "", times = "0"] = process.argv.slice(2);

for (let turn = 0; turn < Number(times); turn += 1) {
  await withLock(lock, async () => {
    const before = Number(readFileSync(file, "utf8"));
    await new Promise((resolve) => setTimeout(resolve, 1));
    writeFileSync(file, String(before + 1));
  });
}
appendFileSync(`${file}.done`, "x");
