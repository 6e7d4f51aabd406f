/** Values one message from the window may hold: the largest honest one is 10,000 ids twice. */
const MAX_VALUES = 25_000;
/** Characters of all strings together: 20,000 ids of 100 characters. */
const MAX_CHARACTERS = 2_200_000;

/**
 * Whether a message is small enough to be parsed without holding up main. Stops counting at the bound, so that
 * the check itself is quick whatever was sent.
 */
export function isWithinBounds(input: unknown): boolean {
  const open: unknown[] = [input];
  let values = 0;
  let characters = 0;
  while (open.length > 0) {
    const value = open.pop();
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > MAX_VALUES || characters > MAX_CHARACTERS) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false;
    if (Array.isArray(value) && value.length > MAX_VALUES) return false;
    for (const part in value) {
      if (values + open.length > MAX_VALUES) return false;
      open.push((value as Record<string, unknown>)[part]);
    }
  }
  return true;
}
