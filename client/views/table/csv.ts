/** A table as CSV (RFC 4180), every cell in quotes, with a mark that lets spreadsheets read it as Unicode. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** What a spreadsheet would run as a formula is made text by an apostrophe, as OWASP advises. */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
