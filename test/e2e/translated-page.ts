import type { Page } from "playwright-core";

/**
 * Translates the page as Chrome does, now and whenever something of it changes: each text node makes way for two
 * nested `<font>` elements with the translation, here the same words, so that they can be compared.
 */
export function translate(): void {
  const isOurs = (node: Node) =>
    !node.parentElement?.closest('font, script, style, textarea, [translate="no"]');
  const wrap = (text: Text) => {
    if (!text.data.trim() || !isOurs(text)) return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const wrapAll = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    if (root instanceof Text) texts.push(root);
    for (const text of texts) wrap(text);
  };
  const begin = () => {
    wrapAll(document.body);
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        for (const node of addedNodes) wrapAll(node);
        if (target instanceof Text && target.isConnected) wrapAll(target);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  };
  if (document.body) begin();
  else document.addEventListener("DOMContentLoaded", begin);
}

/** Elements in which a translated text could not be renewed: one that shares its element, and a live region without one. */
export const looseTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll("*")) {
      const nodes = [...element.childNodes].filter((node) => !(node instanceof Comment));
      const isMixed = nodes.length > 1 && nodes.some((node) => node instanceof Text && node.data.trim());
      const isLive = element.matches("[aria-live], [role=status], [role=alert]");
      if (isMixed || (isLive && nodes.length === 0)) found.push(element.outerHTML.slice(0, 200));
    }
    return found;
  });
