/** One value of a query: decoded, missing, or in a form no server should guess at. */
export type QueryValue =
  | { readonly is: 'value'; readonly value: string }
  | { readonly is: 'missing' }
  | { readonly is: 'undecodable' };

/** Anything but printable ASCII in a raw query was not encoded by its sender. */
const RAW_QUERY = /^[\x21-\x7e]*$/;

/** "both values URL-encoded (the seeds' own samples forget to)" (API.md): decoded strictly, `+` is a space. */
export function queryValue(rawQuery: string, name: string): QueryValue {
  const pair = rawQuery.split('&').find((part) => part.split('=', 1)[0] === name);
  const raw = pair?.slice(name.length + 1) ?? '';
  if (raw === '') return { is: 'missing' };
  if (!RAW_QUERY.test(raw)) return { is: 'undecodable' };
  try {
    return { is: 'value', value: decodeURIComponent(raw.replace(/\+/g, ' ')) };
  } catch {
    return { is: 'undecodable' };
  }
}

/** The decoded value, or null where it is missing or undecodable. */
export function queryText(rawQuery: string, name: string): string | null {
  const found = queryValue(rawQuery, name);
  return found.is === 'value' ? found.value : null;
}
