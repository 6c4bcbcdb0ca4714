import { useEffect } from "preact/hooks";

/** A key with what it does; a letter only works while single keys are on. */
export type Keys = Readonly<Record<string, () => void>>;

const letters = /^[a-z/?]$/;

/** @returns whether it was one of the keys; then the browser does nothing else with it */
export function pressed(event: KeyboardEvent, keys: Keys, lettersOn: boolean): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (event.target instanceof HTMLElement && takesKey(event.target, event.key)) return false;
  if (letters.test(event.key) && !lettersOn) return false;
  const action = keys[event.key];
  if (!action) return false;
  event.preventDefault();
  event.stopPropagation();
  action();
  return true;
}

/** Keys of the page as a whole, wherever the focus is but in a field or a dialog. */
export function usePageKeys(keys: Keys, lettersOn: boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!document.querySelector("dialog[open]")) pressed(event, keys, lettersOn);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
}

/** Fields take every key; buttons and links take Enter. */
function takesKey(target: HTMLElement, key: string): boolean {
  if (target.matches("input, select, textarea")) return true;
  return key === "Enter" && target.matches("button, a, summary");
}
