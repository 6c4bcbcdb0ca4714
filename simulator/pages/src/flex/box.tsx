import type { CSSProperties } from "preact";
import type { Tap } from "../chat/types.ts";
import { boxStyle } from "./box-style.ts";
import { Button } from "./button.tsx";
import { Icon, Picture } from "./picture.tsx";
import { type Place, placed } from "./place.ts";
import { tappable } from "./tappable.ts";
import { Text } from "./text.tsx";
import type { Flex } from "./types.ts";

/** A box lays its contents out in a row, a column, or on one baseline. */
export function Box({ box, style, tap }: { box: Flex; style?: CSSProperties; tap: Tap }) {
  const { layout = "vertical", contents = [], spacing, action } = box;
  const flow = contents.filter(({ position }) => position !== "absolute");
  const children = contents.map((child, i) => (
    <Component key={i} component={child} place={{ layout, spacing, first: flow[0] === child }} tap={tap} />
  ));
  const look = { ...boxStyle(box), ...style };
  if (!action)
    return (
      <div class={`fx-box fx-${layout}`} style={look}>
        {children}
      </div>
    );
  return (
    <div
      class={`fx-box fx-${layout} fx-tappable`}
      style={look}
      {...tappable(() => tap(action), action.label)}
    >
      {children}
    </div>
  );
}

/** One child of a box. */
function Component({ component, place, tap }: { component: Flex; place: Place; tap: Tap }) {
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
