import { createRequire } from "node:module";
import createModule from "@neslinesli93/qpdf-wasm";

/** The part of it that we use; its own types know only what a browser needs. */
type CreateQpdf = (options: {
  locateFile(): string;
  noInitialRun: boolean;
  print(line: string): void;
}) => Promise<{
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  callMain(args: string[]): number;
}>;

const createQpdf = createModule as unknown as CreateQpdf;
const wasm = createRequire(import.meta.url).resolve("@neslinesli93/qpdf-wasm/dist/qpdf.wasm");

/** What `qpdf --check` answers: 0 when it finds neither an error nor anything doubtful. */
export async function checkPdf(pdf: Uint8Array): Promise<number> {
  const qpdf = await createQpdf({ locateFile: () => wasm, noInitialRun: true, print: () => undefined });
  qpdf.FS.writeFile("/page.pdf", pdf);
  return qpdf.callMain(["--check", "/page.pdf"]);
}
