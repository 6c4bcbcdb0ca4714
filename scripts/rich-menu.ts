import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { readEnvironment } from "#adapters/config/read-environment.ts";
import { serviceConfig } from "#adapters/config/service-config.ts";
import { menuSvg } from "#bot/rich-menu/picture.ts";
import { MENU_PICTURE, setRichMenu } from "../main/rich-menu.ts";

/**
 * `npm run rich-menu` gives the channel of the environment its rich menu; run again, it changes nothing.
 * `npm run rich-menu -- draw` draws the picture anew, on a machine with a Chinese font.
 */
if (process.argv[2] === "draw") {
  const png = await sharp(Buffer.from(menuSvg())).png({ palette: true, colours: 64 }).toBuffer();
  await writeFile(MENU_PICTURE, png);
  console.log(`${png.length} bytes drawn`);
} else {
  const changed = await setRichMenu(serviceConfig(readEnvironment(process.env)));
  console.log(changed ? "The rich menu is set." : "The rich menu was up to date.");
}
