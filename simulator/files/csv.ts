/** One line of CSV without its end; what holds a comma, a quote or a line break is quoted. */
export function csvRow(values: (string | number)[]): Buffer {
  const cells = values.map((value) => {
    const text = String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return Buffer.from(cells.join(","), "utf8");
}
