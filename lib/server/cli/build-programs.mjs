import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/*
 * Plain JavaScript, because it has to run before anything is built: TypeScript programs are bundled into dist/, each
 * with everything of ours that it imports, and run by Node without a loader.
 */

/** Any change of a package counts as a change of every program. */
const PACKAGES = "package-lock.json";

/**
 * The file that a program is built into.
 * @param {string} root the top level of the checkout
 * @param {string} source the program, relative to the root
 */
export function builtProgram(root, source) {
  return path.join(root, "dist", `${path.basename(source, ".ts")}.js`);
}

/**
 * Builds the programs whose sources have changed. Two processes may do so at once: each file appears whole.
 * @param {string} root the top level of the checkout
 * @param {readonly string[]} sources relative to the root
 */
export async function buildPrograms(root, sources) {
  const stale = sources.filter((source) => readStamp(root, source)?.hash !== programHash(root, source));
  if (stale.length === 0) return;
  const { build, stop } = await import("esbuild");
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: stale.map((source) => path.join(root, source)),
    outdir: "dist",
    entryNames: "[name]",
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  await stop();
  makeFolder(root);
  for (const source of stale) {
    const file = builtProgram(root, source);
    const output = path.relative(root, file).split(path.sep).join("/");
    const inputs = [...Object.keys(metafile.outputs[output].inputs), PACKAGES].sort();
    const text = outputFiles.find((one) => path.basename(one.path) === path.basename(file))?.text ?? "";
    writeWhole(root, file, text);
    writeWhole(root, `${file}.json`, JSON.stringify({ hash: hashFiles(root, inputs), inputs }));
  }
}

/**
 * A hash of all sources that the program was built from, as they are now; null where it was never built.
 * @param {string} root
 * @param {string} source
 */
export function programHash(root, source) {
  const stamp = readStamp(root, source);
  return stamp === null ? null : hashFiles(root, stamp.inputs);
}

/** @returns {{ hash: string, inputs: string[] } | null} */
function readStamp(root, source) {
  const file = builtProgram(root, source);
  return existsSync(file) && existsSync(`${file}.json`) ? JSON.parse(readFileSync(`${file}.json`, "utf8")) : null;
}

/** @returns {string | null} null where one of them is gone */
function hashFiles(root, names) {
  const hash = createHash("sha256");
  for (const name of names) {
    const file = path.join(root, name);
    if (!existsSync(file)) return null;
    hash
      .update(`${path.basename(name)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function makeFolder(root) {
  const folder = path.join(root, "dist");
  if (existsSync(folder)) return;
  mkdirSync(folder);
  giveToOwner(root, folder);
}

function writeWhole(root, file, text) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  giveToOwner(root, unfinished);
  renameSync(unfinished, file);
}

/** What root makes in someone's checkout belongs to that someone. */
function giveToOwner(root, file) {
  const { uid, gid } = statSync(root);
  if (process.getuid?.() === 0 && uid !== 0) chownSync(file, uid, gid);
}
