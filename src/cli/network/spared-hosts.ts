import { isIP } from 'node:net';

/**
 * The far ends that `NO_PROXY` names. Between commas or blanks: `*` for all; a name, which stands for the names below
 * it too, with or without a dot or `*.` before it; an address in digits; each with `:port` for that port alone. Ranges
 * (`10.0.0.0/8`) name nobody: what is called is called by its name.
 */
export function sparedHosts(list: string): (url: URL) => boolean {
  const entries = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map(parsed);
  return (url) => {
    const host = bare(url.hostname);
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    return entries.some(
      (entry) => names(entry.host, host) && (entry.port === undefined || entry.port === port),
    );
  };
}

interface Entry {
  readonly host: string;
  readonly port: string | undefined;
}

/** `[::1]:8080`, `::1`, `host:8080` and `*.host`. */
function parsed(entry: string): Entry {
  if (isIP(entry) !== 0) return { host: entry, port: undefined };
  const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  return { host: bare(host).replace(/^\*?\./, ''), port };
}

function names(entry: string, host: string): boolean {
  if (entry === '*' || entry === host) return true;
  return entry !== '' && isIP(host) === 0 && host.endsWith(`.${entry}`);
}

/** Without the brackets of an address, and without the dot a full name may end with. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
