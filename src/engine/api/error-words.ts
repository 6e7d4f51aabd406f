/** The API's own number and words for an error, out of any of its shapes. */
export interface ErrorWords {
  /** Empty when none was given. */
  readonly code: string;
  readonly message: string;
}

const MAX_DEPTH = 4;

/**
 * Finds code and message in `{action,status,code,message}`, `{status,errors:[…]}`, `{status,posts:[…]}`,
 * `{error: "…"}` and the like. Takes any JSON and never throws.
 */
export function errorWords(body: unknown, depth = 0): ErrorWords {
  if (typeof body === 'string') return { code: '', message: body };
  if (!isRecord(body) || depth > MAX_DEPTH) return { code: '', message: '' };
  const own = { code: scalar(body['code']), message: ownMessage(body) };
  if (own.message !== '') return own;
  for (const inner of innerErrors(body)) {
    const found = errorWords(inner, depth + 1);
    if (found.code !== '' || found.message !== '') return { ...found, code: found.code || own.code };
  }
  return own;
}

/** True when the body of an HTTP 200 says that it is an error. */
export function saysError(body: unknown): boolean {
  if (!isRecord(body)) return false;
  if (typeof body['status'] === 'string') return body['status'].toLowerCase() === 'error';
  return Array.isArray(body['errors']) && body['errors'].length > 0;
}

function ownMessage(body: Readonly<Record<string, unknown>>): string {
  for (const name of ['message', 'error', 'details', 'detail', 'reason'] as const) {
    const value = body[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

function innerErrors(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  return ['errors', 'error', 'posts', 'message'].flatMap((name) => {
    const value = body[name];
    return Array.isArray(value) ? value.slice(0, 10) : [value];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const scalar = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 20) : '';
