import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { giveTreeToOwnerOf, makeFolder } from "@/lib/server/database/account";
import { withLock } from "@/lib/server/database/process-lock";
import { SetupError } from "@/lib/server/database/setup-error";

/** Something made from sources, and a file that says from which. */
export interface Product {
  /** In words for people: "The app", "The database client". */
  readonly name: string;
  /** The checkout that it belongs to. */
  readonly root: string;
  /** Where it is made. */
  readonly folder: string;
  /** A file of its own in that folder: without it there is no product, whatever the stamp says. */
  readonly evidence: string;
  readonly lock: string;
  /** Of what it would be made from now. */
  readonly hash: () => string;
  /** Of sources that the making itself may change. */
  readonly hashOfRewritten?: () => string;
  readonly make: () => Promise<void>;
}

/**
 * Makes the product where it is missing or was made from something else; one process at a time. Where nothing has
 * changed nothing is written, so that a finished checkout may be read-only. An interrupted making leaves no stamp.
 * @returns whether it was made now.
 */
export async function makeWhereChanged(product: Product): Promise<boolean> {
  if (isCurrent(product)) return false;
  requireWritable(product);
  const onWait = (pid: number) =>
    console.log(`Waiting for process ${pid}, which is already building ${product.name.toLowerCase()}`);
  return withLock(
    product.lock,
    async () => {
      if (isCurrent(product)) return false;
      // A file saved while we work counts as changed the next time.
      const hash = product.hash();
      rmSync(stampOf(product), { force: true });
      await product.make();
      writeFileSync(stampOf(product), stampText(product, hash));
      giveTreeToOwnerOf(product.root, product.folder);
      return true;
    },
    { onWait, timeoutMs: 15 * 60_000 },
  );
}

function isCurrent(product: Product): boolean {
  const stamp = stampOf(product);
  if (!existsSync(path.join(product.folder, product.evidence)) || !existsSync(stamp)) return false;
  return readFileSync(stamp, "utf8") === stampText(product, product.hash());
}

function stampText(product: Product, hash: string): string {
  return `${hash} ${product.hashOfRewritten?.() ?? "-"}\n`;
}

/** Holds the hash of what the product was made from. */
function stampOf({ folder }: Product): string {
  return path.join(folder, "made-from");
}

/** What is made goes into the checkout, in places that the one who starts must be allowed to write. */
function requireWritable({ name, root, folder, lock }: Product): void {
  for (const place of [root, folder, path.dirname(lock)].filter((place) => existsSync(place))) {
    try {
      accessSync(place, constants.W_OK);
    } catch (error) {
      throw new SetupError(
        `${name} has to be made, and you may not write in ${place}. Start Colloquy as the user to whom the checkout ` +
          "belongs; if that is you, somebody else has written there: delete that folder.",
        { cause: error },
      );
    }
  }
  makeFolder(path.dirname(lock), 0o755);
}
