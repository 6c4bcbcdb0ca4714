/** A few of LINE's free stickers (package 446), drawn as emoji since their pictures are not ours. */
export const STICKERS: Record<string, string> = {
  "1988": "😊",
  "1989": "😂",
  "1990": "😭",
  "1991": "😡",
  "1992": "😍",
  "1993": "😴",
  "1994": "😱",
  "1995": "😎",
};

export const PACKAGE = "446";

export const stickerOf = (stickerId: string | undefined) => STICKERS[stickerId ?? ""] ?? "🧸";
