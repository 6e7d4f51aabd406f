/** The connection ended before its exchange did: the client went away, or the fault script broke it off. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}
