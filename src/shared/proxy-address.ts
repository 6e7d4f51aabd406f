/** Why what a person entered is no proxy that can be used. */
export type ProxyRefusal = 'not-an-address' | 'other-scheme' | 'no-port' | 'login-inside' | 'no-user';

const PARTS =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:([^@/\s]*)@)?(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]{0,250}[a-z0-9])?)(?::(\d{1,5}))?\/?$/i;
const MOST_PORT = 65_535;

/** A proxy's address as it is kept, `http://host:port` or `https://host:port`, from what a person entered. */
export function proxyAddress(
  text: string,
): { readonly address: string } | { readonly refused: ProxyRefusal } {
  const parts = PARTS.exec(text.trim());
  if (parts === null) return { refused: 'not-an-address' };
  const [, scheme = 'http', login, host = '', port] = parts;
  if (!/^https?$/i.test(scheme)) return { refused: 'other-scheme' };
  if (login !== undefined) return { refused: 'login-inside' };
  if (port === undefined) return { refused: 'no-port' };
  if (Number(port) < 1 || Number(port) > MOST_PORT) return { refused: 'not-an-address' };
  return { address: `${scheme}://${host}:${Number(port)}`.toLowerCase() };
}

/** Whether a text is an address as it is kept. */
export function isProxyAddress(text: string): boolean {
  const read = proxyAddress(text);
  return 'address' in read && read.address === text;
}
