import { readFileSync } from "node:fs";

/** Prints "passed failed" from vitest's JSON report; a file that could not be loaded counts as one failure. */
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
console.log(`${numPassedTests} ${numFailedTests + unloaded.length}`);
