import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Review } from "../../api/contracts/common.ts";
import type { SchoolCase } from "../../api/contracts/school.ts";
import { onRestored } from "../../browser/page-return.ts";
import { type Filter, loadCases, loadCounts } from "../server/cases.ts";
import { useErrors } from "../session-ended.ts";

export interface CaseRows {
  rows: SchoolCase[];
  counts: Record<Review, number> | undefined;
  loading: boolean;
  error: unknown;
  /** There are older ones that were not fetched yet. */
  more: boolean;
  loadMore: () => void;
  reload: () => void;
  /** Puts a newer state of a row in its place. */
  replace: (row: SchoolCase) => void;
}

/** The rows of a filter, page by page; an answer that is overtaken by another filter is dropped. */
export function useCases(filter: Filter): CaseRows {
  const [rows, setRows] = useState<SchoolCase[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [counts, setCounts] = useState<Record<Review, number>>();
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
    loadCounts(filter).then(
      ({ review }) => setCounts(review),
      () => setCounts(undefined),
    );
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

  return {
    rows,
    counts,
    loading,
    error,
    more: cursor !== null,
    loadMore: () => void fetchPage(cursor ?? undefined),
    reload,
    replace: (row) => {
      setRows((before) => before.map((old) => (old.serial === row.serial ? row : old)));
      fetchCounts();
    },
  };
}
