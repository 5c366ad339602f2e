import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder, writePrivateFile } from "@/lib/server/database/account";
import { type ClusterHome, clusterFiles } from "@/lib/server/database/cluster-home";
import { EMBEDDED_NAME } from "@/lib/server/database/connection";
import type { NativeBinaries } from "@/lib/server/database/native-binaries";
import { explainSpawnError, serverProcessOptions } from "@/lib/server/database/server-process";
import { SetupError } from "@/lib/server/database/setup-error";

const DRAFT = "creating-";

/**
 * Makes the cluster where there is none yet: made under another name and renamed when it is whole, so that an
 * interrupted start leaves nothing that looks like a database.
 * @throws SetupError where initdb fails, or the cluster is of another major version.
 */
export function createCluster(home: ClusterHome, binaries: NativeBinaries): void {
  const data = clusterFiles.data(home);
  if (existsSync(data)) {
    checkVersion(data, binaries);
    return;
  }
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith(DRAFT)) rmSync(path.join(home.folder, name), { recursive: true, force: true });
  }
  const password = randomBytes(24).toString("base64url");
  writePrivateFile(clusterFiles.password(home), `${password}\n`);
  const draft = path.join(home.folder, `${DRAFT}${randomBytes(4).toString("hex")}`);
  makeFolder(draft, 0o700);
  if (home.account !== null) chownSync(draft, home.account.uid, home.account.gid);
  runInitdb(home, binaries, draft, password);
  renameSync(draft, data);
}

/**
 * The password of the server's superuser.
 * @throws SetupError where its file is missing or may not be read.
 */
export function readPassword(home: ClusterHome): string {
  const file = clusterFiles.password(home);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new SetupError(`Can't read ${file}, the password of the database next to it.`, { cause: error });
  }
}

/** The builtin locale sorts and folds letters in the same way on every system, whatever its C library. */
function runInitdb(home: ClusterHome, binaries: NativeBinaries, folder: string, password: string): void {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.account !== null) chownSync(passwordFile, home.account.uid, home.account.gid);
  const result = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${folder}`,
      `--username=${EMBEDDED_NAME}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ],
    { ...serverProcessOptions(home), encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (result.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  const reason =
    result.error === undefined ? `${result.stderr}${result.stdout}`.trim() : explainSpawnError(result.error);
  const hint = reason.includes("could not look up effective user ID")
    ? "\nThe user has no entry in /etc/passwd, which PostgreSQL needs. Add one, or set DATABASE_URL."
    : "";
  throw new SetupError(`PostgreSQL couldn’t create its database in ${home.folder}:\n${reason}${hint}`);
}

function checkVersion(data: string, binaries: NativeBinaries): void {
  const major = Number.parseInt(readFileSync(path.join(data, "PG_VERSION"), "utf8"), 10);
  if (major === binaries.major) return;
  throw new SetupError(
    `The database in ${data} was created by PostgreSQL ${major}, but PostgreSQL ${binaries.major} is installed. ` +
      "Go back to the version of Colloquy that created it, and move the data with pg_dump.",
  );
}
