/** A command that needs an account was called without one: the caller asked too early, nothing is broken. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}
