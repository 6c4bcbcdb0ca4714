import type { ComponentChildren } from "preact";

/** A table that may be wider than the screen; what scrolls can be reached by keyboard. */
export function WideTable({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div class="roster-scroll" role="group" aria-label={label} tabIndex={0}>
      <table class="roster-table">{children}</table>
    </div>
  );
}
