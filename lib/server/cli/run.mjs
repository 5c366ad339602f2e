import { pathToFileURL } from "node:url";

/*
 * node lib/server/cli/run.mjs NAME [ARGUMENTS]: runs a program of this folder, built first where it has changed. All but
 * the launcher's own programs use the database client, which `prepare` generates.
 */

const STANDS_ALONE = ["start", "prepare"];

/** @returns {never} */
function giveUp(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(`Colloquy needs Node 20.19 or later, and this is ${process.versions.node}. Get one from https://nodejs.org`);
}

/** The address of the built program. */
async function built(name) {
  const root = process.cwd();
  const source = `lib/server/cli/${name}.ts`;
  try {
    const { buildPrograms, builtProgram } = await import("./build-programs.mjs");
    await buildPrograms(root, [source]);
    return pathToFileURL(builtProgram(root, source)).href;
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") giveUp("Packages are missing. Run npm install first.");
    if (error.code !== "EACCES" && error.code !== "EROFS") throw error;
    giveUp(
      `Colloquy needs to be built, but you can't write to ${root}. Start it as the user who owns the checkout. ` +
        "If that's you, another user has written there: delete the dist folder.",
    );
  }
}

requireNode();
const [name = "", ...words] = process.argv.slice(2);
process.argv = [process.execPath, name];
if (!STANDS_ALONE.includes(name)) await import(await built("prepare"));
process.argv = [process.execPath, name, ...words];
await import(await built(name));
