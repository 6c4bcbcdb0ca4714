import { defineConfig } from "prisma/config";

// `generate` needs no schema engine; naming any existing file keeps the CLI from downloading one.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
