import { createHash, randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, realpathSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Account, accountFor, blockedAt, giveToOwnerOf, isRoot, makeFolder } from "@/lib/server/database/account";
import { SetupError } from "@/lib/server/database/setup-error";

/** The folder of one embedded database: all that belongs to it is in it, beside the cluster itself. */
export interface ClusterHome {
  /** An absolute path without links. */
  readonly folder: string;
  /** Whom the server runs as; null: as ourselves. */
  readonly account: Account | null;
  /** Where root keeps what that account must reach and cannot reach in the checkout or the data folder. */
  readonly sharedFolder: string;
}

/** Where a home may be: in the data folder, or else in the shared one. */
export interface ClusterPlaces {
  readonly dataDir: string;
  readonly sharedFolder?: string;
}

const SHARED_FOLDER = "/var/lib/colloquy";

const NOTE = "postgres-is-elsewhere.txt";

export const clusterFiles = {
  data: (home: ClusterHome) => path.join(home.folder, "data"),
  password: (home: ClusterHome) => path.join(home.folder, "password"),
  lock: (home: ClusterHome) => path.join(home.folder, "lock"),
  users: (home: ClusterHome) => path.join(home.folder, "users"),
  socketFolder: (home: ClusterHome) => path.join(home.folder, "socket-folder"),
  log: (home: ClusterHome) => path.join(home.folder, "log"),
};

/**
 * Finds the home of the data folder's database, or makes an empty one: DATA_DIR/postgres, or, where the user that the
 * server runs as cannot get there, a folder in /var/lib/colloquy that a note in DATA_DIR names.
 * @throws SetupError where there is no place that we and the server can use.
 */
export function findClusterHome({ dataDir, sharedFolder = SHARED_FOLDER }: ClusterPlaces): ClusterHome {
  makeFolder(dataDir, 0o755);
  const note = path.join(dataDir, NOTE);
  const ordinary = path.join(realpathSync(dataDir), "postgres");
  if (existsSync(note)) return { ...existingHome(notedFolder(note)), sharedFolder };
  if (existsSync(path.join(ordinary, "data"))) return { ...existingHome(ordinary), sharedFolder };
  const account = accountFor(dataDir);
  if (account !== null && blockedAt(dataDir, account) !== null) {
    return { ...newHomeElsewhere({ dataDir, sharedFolder }, note, account), sharedFolder };
  }
  makeFolder(ordinary, account === null ? 0o700 : 0o711);
  return { folder: ordinary, account, sharedFolder };
}

type Home = Omit<ClusterHome, "sharedFolder">;

/** A home with a cluster in it, which runs as the cluster's owner. */
function existingHome(folder: string): Home {
  const data = path.join(folder, "data");
  if (!existsSync(data)) return { folder, account: accountFor(folder) };
  const account = isRoot() ? accountFor(data) : null;
  const owner = statSync(data).uid;
  if (process.getuid !== undefined && !isRoot() && owner !== process.getuid()) {
    throw new SetupError(
      `The database in ${folder} belongs to user ${owner}, not to you (user ${process.getuid()}). ` +
        "Start Colloquy as that user or as root, choose another data folder with DATA_DIR, or set DATABASE_URL.",
    );
  }
  const blocked = account === null ? null : blockedAt(data, account);
  if (blocked !== null && account !== null) {
    throw new SetupError(
      `The database in ${folder} runs as user ${account.uid}, who can't enter ${blocked}. ` +
        `Allow it (chmod o+x ${blocked}), or choose another data folder with DATA_DIR.`,
    );
  }
  return { folder, account };
}

function notedFolder(note: string): string {
  const folder = readFileSync(note, "utf8").split("\n")[0]?.trim() ?? "";
  if (existsSync(folder)) return realpathSync(folder);
  throw new SetupError(
    `${note} says the database is in ${folder}, but there is nothing there that you can see. ` +
      "Start Colloquy as root, restore the folder, or delete the note to start with an empty database.",
  );
}

/** The name has a random part: who deletes the data folder, and the note with it, begins again. */
function newHomeElsewhere({ dataDir, sharedFolder }: Required<ClusterPlaces>, note: string, account: Account): Home {
  const key = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12);
  const folder = path.join(sharedFolder, `${key}-${randomBytes(3).toString("hex")}`);
  makeFolder(folder, 0o711);
  const blocked = blockedAt(folder, account);
  if (blocked !== null) {
    throw new SetupError(
      `PostgreSQL doesn't run as root, and user ${account.uid} can enter neither ${dataDir} nor ${blocked}. ` +
        "Start Colloquy as another user, choose a data folder that everyone can enter with DATA_DIR, or set DATABASE_URL.",
    );
  }
  const why = `PostgreSQL doesn't run as root, and user ${account.uid} can't enter this folder, so the database is kept there.`;
  const text = `${folder}\n\n${why}\nIt contains everything people have studied. To delete it, delete that folder and this note.\n`;
  if (writeOnce(note, text)) return { folder: realpathSync(folder), account };
  // Another process has been quicker: one data folder has one database.
  rmdirSync(folder);
  return existingHome(notedFolder(note));
}

/** Writes a whole file in one step; false if there is one already. */
function writeOnce(file: string, text: string): boolean {
  const draft = `${file}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, text);
  giveToOwnerOf(path.dirname(file), draft);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}
