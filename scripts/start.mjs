import { withCompileCache } from "./setup/compile-cache.mjs";
import { runToEnd } from "./setup/run-to-end.mjs";
import { setUp } from "./setup.mjs";

/** `npm start`, `npm run start:web`, `npm run start:worker`: sets up, then runs main.ts in the given role. */
const node = await setUp();
await runToEnd(node, ["main.ts", ...process.argv.slice(2)], withCompileCache());
