/** A time for people and scripts alike, in UTC to the second: `2026-11-21T23:55:12Z`. */
export const timeText = (epochMs: number): string =>
  new Date(epochMs).toISOString().replace(/\.\d{3}Z$/, 'Z');
