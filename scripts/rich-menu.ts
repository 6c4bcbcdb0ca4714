import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { readEnvironment } from "#adapters/config/read-environment.ts";
import { serviceConfig } from "#adapters/config/service-config.ts";
import { menuKinds } from "#bot/rich-menu/definition.ts";
import { menuSvg } from "#bot/rich-menu/picture.ts";
import { menuPicture, setRichMenus } from "../main/rich-menu.ts";

/**
 * `npm run rich-menu` gives the channel of the environment its rich menus; run again, it changes nothing.
 * `npm run rich-menu -- draw` draws the pictures anew, on a machine with a Chinese font.
 */
if (process.argv[2] === "draw") {
  for (const kind of menuKinds) {
    const png = await sharp(Buffer.from(menuSvg(kind)))
      .png({ palette: true, colours: 64 })
      .toBuffer();
    await writeFile(menuPicture(kind), png);
    console.log(`${kind}: ${png.length} bytes drawn`);
  }
} else {
  const changed = await setRichMenus(serviceConfig(readEnvironment(process.env)));
  console.log(changed ? "The rich menus are set." : "The rich menus were up to date.");
}
