import { onReturn } from "./page-return.ts";

/** A page that is still here after this long, in milliseconds, was not left. */
const patience = 10_000;

/**
 * Goes to another site, or to the app that its address opens.
 * @returns settles when this page is looked at again, or when leaving did not work
 */
export function leaveFor(url: string): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = onReturn(settle);
    const timer = setTimeout(settle, patience);
    location.assign(url);
  });
}
