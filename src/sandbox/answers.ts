/** A part of a stored file, streamed as the body of an answer. `end` is exclusive; both are bytes. */
export interface FileSlice {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** An answer as plain values, so that a fault may reshape it before it is sent. Header names are lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | FileSlice;
}

/** The fields of the documented error shape. */
export interface ApiError {
  readonly action: string;
  readonly code: number;
  readonly message: string;
}

/** An API answer with a JSON body. */
export function jsonAnswer(status: number, value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

/** "Errors: accept every shape `{action,status,code,message}` …" (API.md): the flat shape. */
export function apiError(status: number, error: ApiError): Answer {
  const { action, code, message } = error;
  return jsonAnswer(status, { action, status: 'error', code, message });
}

/** "401 or 403 on the API = the key (code 102 = key invalid)" (API.md). */
export function refusedKey(): Answer {
  return apiError(401, {
    action: 'authorization',
    code: 102,
    message:
      'API Key not valid. Please send the API Key of the Primary Profile as "Authorization: Bearer API_KEY".',
  });
}

/** The code for missing or incorrect parameters. */
const BAD_REQUEST_CODE = 101;

/** A request whose parameters or body are missing, undecodable, or disagree. */
export function badRequest(message: string): Answer {
  return apiError(400, { action: 'media', code: BAD_REQUEST_CODE, message });
}

/** "XML or nothing (storage)" (API.md): storage hosts answer errors as XML. */
export function storageError(status: number, code: string, message: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>\n`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

/** An answer without a body. */
export function emptyAnswer(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: '' };
}

/** Adds headers to an answer; a name already there keeps its value. */
export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}
