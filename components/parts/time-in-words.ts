/** "Friday, 4 December 2026, 23:59 (Europe/Vienna)": the day of the week shows a slip of the date. */
export function timeInWords(local: string, timeZone: string): string {
  // The clock of the place is what matters, so it is read as if it were UTC's.
  const date = new Date(`${local}Z`);
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(date);
  return `${day}, ${local.slice(11, 16)} (${timeZone})`;
}
