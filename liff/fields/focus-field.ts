import { elementId, type FieldName } from "../draft/field-names.ts";

/** Whether the page asks for the field just now. */
export const isShown = (name: FieldName): boolean => document.getElementById(elementId(name)) !== null;

/** Leads to a field, once the page is drawn again: it may only then be there. */
export const focusField = (name: FieldName): void =>
  focusLater(elementId(name), (element) => element.scrollIntoView({ block: "center" }));

/** @param show brings it into sight, without what the browser would do by itself */
export function focusLater(id: string, show: (element: HTMLElement) => void): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    element?.focus({ preventScroll: true });
    if (element) show(element);
  });
}
