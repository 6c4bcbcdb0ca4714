import { FlexMessage } from "../flex/bubble.tsx";
import type { Bubble, Carousel } from "../flex/types.ts";
import { stickerOf } from "./stickers.ts";
import { TemplateView } from "./template.tsx";
import type { Entry, Message, Tap } from "./types.ts";

type Props = { id: string; message: Message; from: Entry["from"]; tap: Tap };

/** One message, drawn by its type; what cannot be drawn shows its alternative text. */
export function MessageView({ id, message, from, tap }: Props) {
  switch (message.type) {
    case "text":
    case "textV2":
      return <p class="bubble">{linked(message.text ?? "", tap)}</p>;
    case "flex":
      return <FlexMessage contents={message.contents as Bubble | Carousel} tap={tap} />;
    case "template":
      return message.template ? <TemplateView template={message.template} tap={tap} /> : null;
    case "image":
      return (
        <img
          class="photo"
          alt="圖片"
          src={from === "student" ? `/sim/contents/${id}` : message.previewImageUrl}
        />
      );
    case "sticker":
      return (
        <span class="sticker" role="img" aria-label="貼圖">
          {stickerOf(message.stickerId)}
        </span>
      );
    case "location":
      return (
        <p class="bubble place">
          <b>{message.title ?? "位置"}</b>
          <small>{message.address}</small>
        </p>
      );
    default:
      return <p class="bubble">{message.altText ?? `（${message.type}）`}</p>;
  }
}

const LINK = /(https?:\/\/[^\s，。、）)」]+)/;

function linked(text: string, tap: Tap) {
  return text.split(LINK).map((part, i) =>
    i % 2 ? (
      <button key={i} type="button" class="link" onClick={() => tap({ type: "uri", uri: part })}>
        {part}
      </button>
    ) : (
      part
    ),
  );
}
