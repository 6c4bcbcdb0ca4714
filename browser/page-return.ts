type Stop = () => void;

/** The browser had frozen the page when it was left and shows it again as it stood; whatever ran was cut off. */
export function onRestored(act: () => void): Stop {
  const shown = ({ persisted }: PageTransitionEvent) => persisted && act();
  addEventListener("pageshow", shown);
  return () => removeEventListener("pageshow", shown);
}

/** The page is looked at again: it was restored, or its tab, window or app came to the front. */
export function onReturn(act: () => void): Stop {
  const seen = () => document.visibilityState === "visible" && act();
  document.addEventListener("visibilitychange", seen);
  const stop = onRestored(act);
  return () => {
    document.removeEventListener("visibilitychange", seen);
    stop();
  };
}
