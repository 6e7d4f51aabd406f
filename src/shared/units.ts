/** Milliseconds in a second; every `…Ms` in the project is built from these. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Bytes, binary multiples. */
export const KIB = 1_024;
export const MIB = 1_024 * KIB;
