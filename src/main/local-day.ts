const two = (part: number): string => String(part).padStart(2, '0');

/** "2026-11-21": the day on this computer's calendar, for the name of a file. */
export function localDay(epochMs: number): string {
  const at = new Date(epochMs);
  return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
}

/** "14.03.05": the time on this computer's clock; no system forbids these letters in a name. */
export function localTime(epochMs: number): string {
  const at = new Date(epochMs);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
}
