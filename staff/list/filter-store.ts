import type { Filter } from "../server/cases.ts";

const key = "staff.filter";

/** What lies on the desk first: cases that wait for the school, longest first. */
export const firstFilter: Filter = {
  ...{ review: "PENDING", progress: "OPEN", from: "", to: "", q: "", flag: "" },
  ...{ sort: "waitingSince", dir: "asc" },
};

/** The filter of this tab, kept beyond a reload and a session that ended. */
export function keptFilter(): Filter {
  try {
    return { ...firstFilter, ...(JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<Filter>) };
  } catch {
    return firstFilter;
  }
}

export function keepFilter(filter: Filter): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(filter));
  } catch {
    // Without storage the list begins with the first filter again.
  }
}

/** Whether anything but a state and an order was asked for. */
export function isNarrowed({ q, from, to, flag, progress }: Filter): boolean {
  return Boolean(q || from || to || flag) || progress !== firstFilter.progress;
}
