/** A name that keeps its own direction inside a sentence of the other one (Unicode: first strong isolate). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** The same text without such signs: for names of files, and what is copied. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');
