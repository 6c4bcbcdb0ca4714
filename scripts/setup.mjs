import { buildFonts } from "./setup/build-fonts.mjs";
import { buildPages } from "./setup/build-pages.mjs";
import { generateClient } from "./setup/generate-client.mjs";
import { installPackages } from "./setup/install-packages.mjs";
import { pickNode } from "./setup/pick-node.mjs";

/**
 * Makes a fresh clone ready to run, and does nothing where nothing changed. Plain JavaScript without
 * packages: it runs on the machine's own Node, before anything is installed.
 * A step that fails ends the process with the step's own words.
 * @returns {Promise<string>} the Node to run the project with
 */
export async function setUp() {
  try {
    await installPackages();
    const node = pickNode();
    await generateClient(node);
    await buildFonts(node);
    await buildPages(node);
    return node;
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] === import.meta.filename) await setUp();
