import path from "node:path";

/** The folder of the project, whatever folder a command was started in. */
export const PROJECT = path.resolve(import.meta.dirname, "../..");
