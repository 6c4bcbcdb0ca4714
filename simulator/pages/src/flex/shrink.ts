import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

const SMALLEST = 10;

/** With `adjustMode: shrink-to-fit`, makes the letters smaller until one line holds them. */
export function useShrink(element: RefObject<HTMLElement | null>, adjustMode: string | undefined): void {
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown || adjustMode !== "shrink-to-fit") return;
    for (
      let size = Number.parseFloat(getComputedStyle(shown).fontSize);
      shown.scrollWidth > shown.clientWidth && size > SMALLEST;
    ) {
      size -= 0.5;
      shown.style.fontSize = `${size}px`;
    }
  }, [element, adjustMode]);
}
