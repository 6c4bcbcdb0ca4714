import type { Action } from "../chat/types.ts";

/** Any Flex component; the renderer reads the fields its `type` knows. */
export type Flex = {
  type: string;
  layout?: "horizontal" | "vertical" | "baseline";
  contents?: Flex[];
  text?: string;
  url?: string;
  action?: Action;
  flex?: number;
  spacing?: string;
  margin?: string;
  size?: string;
  align?: string;
  gravity?: string;
  wrap?: boolean;
  maxLines?: number;
  lineSpacing?: string;
  weight?: string;
  color?: string;
  style?: string;
  decoration?: string;
  height?: string;
  maxHeight?: string;
  width?: string;
  maxWidth?: string;
  backgroundColor?: string;
  borderColor?: string;
  borderWidth?: string;
  cornerRadius?: string;
  justifyContent?: string;
  alignItems?: string;
  background?: {
    type: string;
    angle: string;
    startColor: string;
    endColor: string;
    centerColor?: string;
    centerPosition?: string;
  };
  paddingAll?: string;
  paddingTop?: string;
  paddingBottom?: string;
  paddingStart?: string;
  paddingEnd?: string;
  position?: string;
  offsetTop?: string;
  offsetBottom?: string;
  offsetStart?: string;
  offsetEnd?: string;
  aspectRatio?: string;
  aspectMode?: string;
  adjustMode?: string;
};

type BlockStyle = { backgroundColor?: string; separator?: boolean; separatorColor?: string };
export type Block = "header" | "hero" | "body" | "footer";

export type Bubble = {
  type: "bubble";
  size?: string;
  direction?: "ltr" | "rtl";
  action?: Action;
  styles?: Partial<Record<Block, BlockStyle>>;
} & Partial<Record<Block, Flex>>;

export type Carousel = { type: "carousel"; contents: Bubble[] };
