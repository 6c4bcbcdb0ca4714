import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { readEnvironment } from "#adapters/config/read-environment.ts";
import { serviceConfig } from "#adapters/config/service-config.ts";
import { menuSvg } from "#bot/rich-menu/picture.ts";
import { menuKeys } from "#domain/case/menu-kind.ts";
import { menuPicture, setRichMenus } from "../main/rich-menu.ts";

/**
 * `npm run rich-menu` gives the channel of the environment its rich menus; run again, it changes nothing.
 * `npm run rich-menu -- draw` draws the pictures anew, on a machine with a Chinese font.
 */
if (process.argv[2] === "draw") {
  for (const key of menuKeys) {
    const png = await sharp(Buffer.from(menuSvg(key)))
      .png({ palette: true, colours: 64 })
      .toBuffer();
    await writeFile(menuPicture(key), png);
    console.log(`${key}: ${png.length} bytes drawn`);
  }
} else {
  const changed = await setRichMenus(serviceConfig(readEnvironment(process.env)));
  console.log(changed ? "The rich menus are set." : "The rich menus were up to date.");
}
