import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "@/lib/server/database/account";
import { type ClusterHome, clusterFiles } from "@/lib/server/database/cluster-home";
import { isAlive, type ProcessIdentity, thisProcess } from "@/lib/server/database/process-identity";

/** Notes that this process uses the server, and returns the file that says so. Under the home's lock only. */
export function addUser(home: ClusterHome): string {
  const folder = clusterFiles.users(home);
  makeFolder(folder, 0o755);
  const own = thisProcess();
  const file = path.join(folder, `${own.pid}-${randomBytes(4).toString("hex")}`);
  writeFileSync(file, JSON.stringify(own));
  return file;
}

/** How many uses of the server there are by processes that still run; the others are forgotten. Under the lock only. */
export function countUsers(home: ClusterHome): number {
  const folder = clusterFiles.users(home);
  if (!existsSync(folder)) return 0;
  let living = 0;
  for (const file of readdirSync(folder).map((name) => path.join(folder, name))) {
    if (isInUse(file)) living += 1;
    else rmSync(file, { force: true });
  }
  return living;
}

function isInUse(file: string): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(file, "utf8")) as ProcessIdentity);
  } catch {
    return false;
  }
}
