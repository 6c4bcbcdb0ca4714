import { useEffect, useState } from "preact/hooks";

const base = "/liff";
const listeners = new Set<() => void>();

/** Where she is, below `/liff`: `/apply?field=name`. */
export const currentPath = (): string => `${location.pathname.slice(base.length) || "/"}${location.search}`;

/** What follows the `?` of where she is. */
export const queryNow = (): URLSearchParams => new URLSearchParams(location.search);

/** Goes to a page below `/liff`. Call only after LIFF's init is done: until then the URL is its. */
export function navigate(path: string, { replace = false } = {}): void {
  history[replace ? "replaceState" : "pushState"](null, "", base + path);
  for (const listener of listeners) listener();
}

/** The path of now, drawn again whenever it changes. */
export function usePath(): string {
  const [path, setPath] = useState(currentPath);
  useEffect(() => {
    const update = () => setPath(currentPath());
    listeners.add(update);
    addEventListener("popstate", update);
    return () => {
      listeners.delete(update);
      removeEventListener("popstate", update);
    };
  }, []);
  return path;
}

/**
 * Fits a path to a pattern such as `/cases/:serial/bill`.
 * @returns the named parts as they stand in the URL, or undefined when it does not fit
 */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = split(pattern);
  const given = split(path.split("?")[0] ?? "");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = actual;
    else if (part !== actual) return undefined;
  }
  return params;
}

const split = (path: string): string[] => path.split("/").filter(Boolean);
