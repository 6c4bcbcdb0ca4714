import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { startLineStage } from "../test/e2e/line-stage.ts";
import { describeVisit, measureVisit } from "./pages/measure-visit.ts";

/**
 * `npm run measure:pages`: what a first visit weighs and how soon it shows something, on Slow 4G with a CPU four times
 * slower. Prints the figures and keeps them in test/artefacts; only the weight is a limit.
 */
const limit = 60_000;
const artefact = path.resolve(import.meta.dirname, "../test/artefacts/pages.json");

const stage = await startLineStage();
try {
  const phone = await stage.phone();
  const notices = await measureVisit(phone, {
    name: "first visit: the notices",
    path: "/apply",
    shown: ".notices",
  });
  await phone.page.getByRole("button", { name: "我同意" }).tap();
  await phone.page.getByTestId("submit").waitFor();
  const form = await measureVisit(phone, {
    name: "the form, taken up again",
    path: "/apply",
    shown: ".step",
  });
  const cases = await measureVisit(phone, { name: "my applications", path: "/cases", shown: "h1" });
  const visits = [notices, form, cases];
  for (const visit of visits) console.log(describeVisit(visit));
  await mkdir(path.dirname(artefact), { recursive: true });
  await writeFile(artefact, `${JSON.stringify(visits, null, 2)}\n`);
  for (const { name, gzipBytes } of visits)
    if (gzipBytes > limit) {
      console.error(`${name}: ${gzipBytes} bytes gzipped are more than ${limit}`);
      process.exitCode = 1;
    }
} finally {
  await stage.close();
}
