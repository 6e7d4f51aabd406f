/**
 * Ends everything a test started, in this order, whatever of it was never started or will not end: what is left
 * running would keep the whole test run from ending. Fails with the first failure once all were asked.
 */
export async function endAll(...ends: readonly (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const end of ends) {
    try {
      await end();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
