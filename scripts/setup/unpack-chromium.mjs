import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./project.mjs";

// The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Lambda.
const [aside, home] = process.argv.slice(2);
mkdirSync(aside, { recursive: true });
process.env.TMPDIR = aside;
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";

const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();

// Its own configuration knows Lambda's folders only, and it has no Chinese font.
const fonts = [
  path.join(home, "fonts"),
  path.join(PROJECT, "node_modules/@expo-google-fonts/noto-sans-tc"),
  "/usr/share/fonts",
];
writeFileSync(
  path.join(aside, "fonts", "fonts.conf"),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${fonts.map((folder) => `  <dir>${folder}</dir>`).join("\n")}
  <cachedir>${path.join(home, "fonts-cache")}</cachedir>
</fontconfig>
`,
);
