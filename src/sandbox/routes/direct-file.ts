import { z } from 'zod';
import { endingOfMimeType, mimeTypeAsked, mimeTypeOfName } from '../content-types.ts';

/** A file that came inside JSON. */
export interface DirectFile {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly description: string;
  readonly contentType: string;
}

const Body = z.object({
  file: z.string().min(1),
  fileName: z.string().min(1).optional(),
  description: z.string().optional(),
});

const DATA_URI = /^data:([^;,]*);base64$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Splits `data:TYPE;base64,BYTES`; plain base64 has no type of its own. */
function splitDataUri(
  file: string,
): { readonly type: string | undefined; readonly base64: string } | undefined {
  if (!file.startsWith('data:')) return { type: undefined, base64: file };
  const comma = file.indexOf(',');
  const type = DATA_URI.exec(file.slice(0, Math.max(0, comma)))?.[1];
  return type === undefined ? undefined : { type, base64: file.slice(comma + 1) };
}

/** Reads the body of a direct upload, or says what is wrong with it. */
export function readDirectFile(text: string): DirectFile | { readonly mistake: string } {
  const body = Body.safeParse(parseJson(text));
  if (!body.success)
    return { mistake: 'The body must be JSON with file, fileName and description as strings.' };
  const uri = splitDataUri(body.data.file);
  if (uri === undefined || !BASE64.test(uri.base64) || uri.base64.length % 4 !== 0) {
    return { mistake: 'The file must be base64 or a base64 data URI.' };
  }
  const told = uri.type === undefined ? undefined : mimeTypeAsked(uri.type);
  const fileName = body.data.fileName ?? (told === undefined ? '' : `upload.${endingOfMimeType(told)}`);
  const contentType = mimeTypeOfName(fileName);
  if (contentType === undefined) return { mistake: `The type of "${fileName}" is not supported.` };
  if (uri.type !== undefined && told !== contentType) {
    return { mistake: `The ending of "${fileName}" does not fit its data URI's type "${uri.type}".` };
  }
  const description = body.data.description ?? '';
  return { bytes: Buffer.from(uri.base64, 'base64'), fileName, description, contentType };
}
