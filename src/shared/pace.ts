/** How many uploads may run at one time, and what is meant when nothing was chosen. [ours] more only wait for each other. */
export const UPLOADS_AT_ONCE = { least: 1, most: 8, usual: 3 } as const;

/**
 * What an upload limit may be, bytes in a second. [ours] below the least a camera's file takes days; the most is beyond
 * every line a person has.
 */
export const UPLOAD_LIMIT = { least: 16_000, most: 1_000_000_000 } as const;

/** How long given files may be held back before the first byte, seconds (DESIGN.md, hold). */
export const HOLD_SECONDS = [0, 5, 10, 30] as const;
export type HoldSeconds = (typeof HOLD_SECONDS)[number];
