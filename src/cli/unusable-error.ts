/** What the person has to put right before another try. Its message is all they are told; the exit code is 2. */
export class UnusableError extends Error {
  override readonly name = 'UnusableError';
}
