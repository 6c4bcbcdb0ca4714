const SHAPES = [/^\d{6}[0-9A-Z]{3}$/, /^[0-9A-Z]{16}$/, /^[0-9A-Z]{4}[0-9ABXY]{2}\d{9}$/];

/** Sorts texts into the three segments by their shapes; a segment not found stays empty. */
export function sortSegments(texts: string[]): string[] {
  return SHAPES.map(
    (shape) =>
      texts
        .find((text) => shape.test(text.trim().toUpperCase()))
        ?.trim()
        .toUpperCase() ?? "",
  );
}
