import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { SchoolCase } from "../../api/contracts/school.ts";
import type { SchoolCounts } from "../../api/contracts/staff-desk.ts";
import { onRestored } from "../../browser/page-return.ts";
import { type Filter, loadCase, loadCases, loadCounts } from "../server/cases.ts";
import { useErrors } from "../session-ended.ts";

export interface CaseRows {
  rows: SchoolCase[];
  counts: SchoolCounts | undefined;
  loading: boolean;
  error: unknown;
  /** There are older ones that were not fetched yet. */
  more: boolean;
  loadMore: () => void;
  reload: () => void;
  /** Puts a newer state of a row in its place. */
  replace: (row: SchoolCase) => void;
  /** Fetches a row anew that somebody else changed; one that is not shown changes the counts alone. */
  refresh: (serial: string) => void;
}

/** The rows of a filter, page by page; an answer that is overtaken by another filter is dropped. */
export function useCases(filter: Filter): CaseRows {
  const [rows, setRows] = useState<SchoolCase[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [counts, setCounts] = useState<SchoolCounts>();
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<unknown>();
  const turn = useRef(0);
  const onError = useErrors();

  const fetchPage = useCallback(
    async (from?: string) => {
      const mine = ++turn.current;
      setLoading(true);
      setError(undefined);
      try {
        const page = await loadCases(filter, from);
        if (mine !== turn.current) return;
        setRows((before) => (from ? [...before, ...page.items] : page.items));
        setCursor(page.nextCursor);
      } catch (failure) {
        if (mine === turn.current) onError(failure, setError);
      }
      if (mine === turn.current) setLoading(false);
    },
    [filter],
  );
  const fetchCounts = useCallback(() => {
    loadCounts(filter).then(setCounts, () => setCounts(undefined));
  }, [filter]);

  useEffect(() => {
    setRows([]);
    setCursor(null);
    void fetchPage();
    fetchCounts();
  }, [fetchPage, fetchCounts]);

  const reload = () => {
    void fetchPage();
    fetchCounts();
  };
  // Rows of a page that was frozen are as old as its freezing.
  useEffect(() => onRestored(reload), [fetchPage, fetchCounts]);

  const replace = (row: SchoolCase) => {
    setRows((before) => before.map((old) => (old.serial === row.serial ? row : old)));
    fetchCounts();
  };
  return {
    rows,
    counts,
    loading,
    error,
    more: cursor !== null,
    loadMore: () => void fetchPage(cursor ?? undefined),
    reload,
    replace,
    refresh: (serial) => {
      if (!rows.some((row) => row.serial === serial)) return fetchCounts();
      // What fails here comes with the next change or the next look.
      loadCase(serial).then(replace, () => {});
    },
  };
}
