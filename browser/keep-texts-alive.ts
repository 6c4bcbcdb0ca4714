/**
 * A browser that translates a page takes its text nodes out and puts others in their place. What Preact writes into one
 * of them afterwards would be seen by nobody: such a text is put back, for the browser to translate anew.
 * Holds where every text is alone in its element, and stays one; test/e2e/translated-page.ts looks at each page for that.
 * @param root what is watched, with everything below
 */
export function keepTextsAlive(root: Element): void {
  const homes = new WeakMap<Node, Element>();
  const written = new MutationObserver((records) => {
    for (const { target: text } of records) if (!text.parentNode) homes.get(text)?.replaceChildren(text);
  });
  const taken = new MutationObserver((records) => {
    for (const { target, removedNodes } of records)
      for (const node of removedNodes) {
        if (!(node instanceof Text)) continue;
        homes.set(node, target as Element);
        written.observe(node, { characterData: true });
      }
  });
  taken.observe(root, { childList: true, subtree: true });
}
