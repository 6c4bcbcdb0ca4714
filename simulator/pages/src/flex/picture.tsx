import type { CSSProperties } from "preact";
import type { Tap } from "../chat/types.ts";
import { fontSize, imageSize } from "./measures.ts";
import { tappable } from "./tappable.ts";
import type { Flex } from "./types.ts";

const SIDE: Record<string, string> = { start: "flex-start", center: "center", end: "flex-end" };
const ratioOf = (given = "1:1") => given.replace(":", " / ");

/** A picture in its aspect ratio, covering or fitting. */
export function Picture({ image, style, tap }: { image: Flex; style: CSSProperties; tap: Tap }) {
  const {
    action,
    url,
    size = "md",
    align = "center",
    aspectRatio,
    aspectMode = "fit",
    backgroundColor,
  } = image;
  const frame: CSSProperties = {
    width: imageSize(size),
    maxWidth: "100%",
    aspectRatio: ratioOf(aspectRatio),
    backgroundColor,
    backgroundImage: `url(${JSON.stringify(url)})`,
    backgroundSize: aspectMode === "cover" ? "cover" : "contain",
  };
  return (
    <div
      class="fx-picture"
      style={{ ...style, justifyContent: SIDE[align] }}
      {...(action ? tappable(() => tap(action), action.label) : {})}
    >
      <div class="fx-image" style={frame} />
    </div>
  );
}

/** A small picture on the baseline of a text. */
export function Icon({ icon, style }: { icon: Flex; style: CSSProperties }) {
  const height = fontSize(icon.size ?? "md");
  return (
    <img
      class="fx-icon"
      alt=""
      src={icon.url}
      style={{ ...style, height, aspectRatio: ratioOf(icon.aspectRatio) }}
    />
  );
}
