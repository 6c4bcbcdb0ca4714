import { useEffect, useState } from "preact/hooks";

const wide = matchMedia("(min-width: 900px)");

/** Whether there is room for the whole form on one page. */
export function useWide(): boolean {
  const [matches, setMatches] = useState(wide.matches);
  useEffect(() => {
    const update = () => setMatches(wide.matches);
    wide.addEventListener("change", update);
    return () => wide.removeEventListener("change", update);
  }, []);
  return matches;
}
