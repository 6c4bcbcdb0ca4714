import type { Tap } from "../chat/types.ts";
import { Box } from "./box.tsx";
import { Button } from "./button.tsx";
import { Icon, Picture } from "./picture.tsx";
import { type Place, placed } from "./place.ts";
import { Text } from "./text.tsx";
import type { Flex } from "./types.ts";

/** One child of a box. */
export function Component({ component, place, tap }: { component: Flex; place: Place; tap: Tap }) {
  const style = placed(component, place);
  switch (component.type) {
    case "box":
      return <Box box={component} style={style} tap={tap} />;
    case "text":
      return <Text text={component} style={style} tap={tap} />;
    case "button":
      return <Button button={component} style={style} tap={tap} />;
    case "image":
      return <Picture image={component} style={style} tap={tap} />;
    case "icon":
      return <Icon icon={component} style={style} />;
    case "separator":
      return <div class="fx-separator" style={{ ...style, backgroundColor: component.color }} />;
    default:
      return <div style={style} />;
  }
}
