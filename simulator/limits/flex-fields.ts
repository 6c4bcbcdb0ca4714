const PLACE = ["position", "offsetTop", "offsetBottom", "offsetStart", "offsetEnd"];

/** The fields that each Flex component knows. Source: LINE Messaging API reference, Flex Message. */
export const FLEX_FIELDS: Record<string, readonly string[]> = {
  box: [
    ...[
      "type",
      "layout",
      "contents",
      "backgroundColor",
      "borderColor",
      "borderWidth",
      "cornerRadius",
      "width",
    ],
    ...[
      "maxWidth",
      "height",
      "maxHeight",
      "flex",
      "spacing",
      "margin",
      "paddingAll",
      "paddingTop",
      "paddingBottom",
    ],
    ...["paddingStart", "paddingEnd", "action", "justifyContent", "alignItems", "background", ...PLACE],
  ],
  button: [
    ...[
      "type",
      "action",
      "flex",
      "margin",
      "height",
      "style",
      "color",
      "gravity",
      "adjustMode",
      "scaling",
      ...PLACE,
    ],
  ],
  image: [
    ...["type", "url", "flex", "margin", "align", "gravity", "size", "aspectRatio", "aspectMode"],
    ...["backgroundColor", "action", "animated", ...PLACE],
  ],
  video: ["type", "url", "previewUrl", "altContent", "aspectRatio", "action"],
  icon: ["type", "url", "margin", "size", "aspectRatio", "scaling", ...PLACE],
  text: [
    ...[
      "type",
      "text",
      "contents",
      "adjustMode",
      "flex",
      "margin",
      "size",
      "align",
      "gravity",
      "wrap",
      "lineSpacing",
    ],
    ...["maxLines", "weight", "color", "action", "style", "decoration", "scaling", ...PLACE],
  ],
  span: ["type", "text", "size", "color", "weight", "style", "decoration"],
  separator: ["type", "margin", "color"],
  filler: ["type", "flex"],
};

/** Which components may stand in a box of this layout. */
export const BOX_CONTENTS: Record<string, readonly string[]> = {
  horizontal: ["box", "button", "filler", "image", "separator", "text"],
  vertical: ["box", "button", "filler", "image", "separator", "text"],
  baseline: ["filler", "icon", "text"],
};

export const BUBBLE_FIELDS = [
  "type",
  "size",
  "direction",
  "header",
  "hero",
  "body",
  "footer",
  "styles",
  "action",
];
export const BUBBLE_SIZES = ["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"];
