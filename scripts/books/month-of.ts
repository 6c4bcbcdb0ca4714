/**
 * The days of a month: from its first to the first of the next.
 * @throws RangeError for what is no month
 */
export function monthOf(text: string): { from: string; to: string } {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (!year || !month) throw new RangeError("--month wants a month such as 2026-11");
  const next = new Date(Date.UTC(Number(year), Number(month), 1)).toISOString().slice(0, 10);
  return { from: `${year}-${month}-01`, to: next };
}
