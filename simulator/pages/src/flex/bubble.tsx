import type { CSSProperties } from "preact";
import type { Tap } from "../chat/types.ts";
import { Box } from "./box.tsx";
import { Picture } from "./picture.tsx";
import { tappable } from "./tappable.ts";
import type { Block, Bubble, Carousel, Flex } from "./types.ts";

const BLOCKS: Block[] = ["header", "hero", "body", "footer"];

/** A Flex message: one bubble, or several to scroll through. */
export function FlexMessage({ contents, tap }: { contents: Bubble | Carousel; tap: Tap }) {
  if (contents.type === "bubble") return <FlexBubble bubble={contents} tap={tap} />;
  return (
    <div class="fx-carousel">
      {contents.contents.map((bubble, i) => (
        <FlexBubble key={i} bubble={bubble} tap={tap} />
      ))}
    </div>
  );
}

function FlexBubble({ bubble, tap }: { bubble: Bubble; tap: Tap }) {
  const { size = "mega", direction = "ltr", action, styles = {} } = bubble;
  return (
    <div
      class={`fx-bubble fx-size-${size}`}
      dir={direction}
      {...(action ? tappable(() => tap(action), action.label) : {})}
    >
      {BLOCKS.map((name) => {
        const block = bubble[name];
        const look = styles[name];
        if (!block) return undefined;
        return (
          <div key={name} class={`fx-block fx-${name}`} style={{ backgroundColor: look?.backgroundColor }}>
            {look?.separator && <div class="fx-rule" style={{ backgroundColor: look.separatorColor }} />}
            <BlockContent block={block} tap={tap} />
          </div>
        );
      })}
    </div>
  );
}

const WHOLE: CSSProperties = { flex: "1 0 auto" };

function BlockContent({ block, tap }: { block: Flex; tap: Tap }) {
  return block.type === "box" ? (
    <Box box={block} style={WHOLE} tap={tap} />
  ) : (
    <Picture image={block} style={WHOLE} tap={tap} />
  );
}
