/** `rows` groups of `columns` placeholders: `(?,?),(?,?)`. */
export function placeholders(rows: number, columns: number): string {
  const group = `(${Array.from({ length: columns }, () => '?').join(',')})`;
  return Array.from({ length: rows }, () => group).join(',');
}
