import { withCompileCache } from "./setup/compile-cache.mjs";
import { runToEnd } from "./setup/run-to-end.mjs";
import { setUp } from "./setup.mjs";

/** `npm run dev`: sets up, then runs the service and the pages so that a change of the source takes effect at once. */
const node = await setUp();
await runToEnd(node, ["scripts/dev/run.ts"], withCompileCache());
