/** An error whose message tells a person all there is to know and do: shown without its stack. */
export class PlainError extends Error {
  override readonly name: string = 'PlainError';
}

/** What to print for an error: a plain one's message, any other's stack. */
export function errorText(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Runs a script's body; its number is our exit code, and what it throws is printed and becomes exit code 1. */
export async function runScript(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(errorText(error));
    process.exitCode = 1;
  }
}
