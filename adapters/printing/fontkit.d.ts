/** The part of fontkit that we use; the package brings no types. */
declare module "fontkit" {
  export interface Font {
    readonly unitsPerEm: number;
    /** In font units above the baseline; what lies below it is negative. */
    readonly ascent: number;
    readonly descent: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): { readonly advanceWidth: number };
  }
  export interface FontCollection {
    readonly fonts: Font[];
  }
  export function create(file: Uint8Array): Font | FontCollection;
}
