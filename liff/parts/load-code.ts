import { giveUpAfter } from "../../browser/give-up-after.ts";

/** A part of the pages' own code did not come: no network, or a newer version of the pages has taken its place. */
export class CodeMissing extends Error {}

/** The largest part comes in this time, in milliseconds, on a network that is of any use. */
const patience = 20_000;

/**
 * Fetches a part of the pages' code. A browser may keep a failure for as long as the page lives: only a reload is
 * another try.
 * @throws CodeMissing
 */
export async function loadCode<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await giveUpAfter(patience, load);
  } catch {
    throw new CodeMissing();
  }
}
