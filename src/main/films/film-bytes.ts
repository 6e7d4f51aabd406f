import type { OpenCall } from '../../engine/api/http-door.ts';
import type { NodeHttpDoor } from '../../engine/api/node-http-door.ts';
import type { StreamedAnswer } from '../../engine/api/open-stream.ts';
import type { OpenFile } from '../../engine/files/file-port.ts';
import { readFully } from '../../engine/files/read-fully.ts';
import type { OpenOriginal } from '../../engine/queue/read-original.ts';
import type { UploadId } from '../../shared/ids.ts';
import { KIB } from '../../shared/units.ts';
import { type ByteRange, byteRange } from './byte-range.ts';
import type { FilmPlace } from './film-place.ts';
import { FilmStreams } from './film-streams.ts';
import { filmType, HEAD_BYTES } from './film-type.ts';

export interface FilmBytesParts {
  /** The upload's own file, when it is still there and unchanged. */
  readonly original: (id: UploadId) => Promise<OpenOriginal | undefined>;
  /** The HTTP door's way without credentials. */
  readonly stream: NodeHttpDoor['stream'];
  /** Ends everything under way. */
  readonly signal: AbortSignal;
}

/** A film, or the part of it that was asked for. */
export interface FilmPart {
  readonly status: 200 | 206;
  readonly contentType: string;
  /** Bytes in this part; null when the far end does not say. */
  readonly length: number | null;
  /** The `Content-Range` of a part. */
  readonly range: string | null;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of file and connection; to be called however the body ends, also when it was never begun. */
  readonly end: () => void;
}

/** `outside`: nothing of what was asked for is in the film; `none`: there is none; `unplayable`: none Chromium plays. */
export type FilmAnswer = FilmPart | 'outside' | 'none' | 'unplayable';

/** Bytes read from a file at a time. */
const BLOCK = 256 * KIB;

/** Reads films in parts: from the original on this computer where it is there and unchanged, else from the link. */
export class FilmBytes {
  readonly #parts: FilmBytesParts;
  readonly #streams = new FilmStreams();

  constructor(parts: FilmBytesParts) {
    this.#parts = parts;
  }

  /** `range` is the header as the window sent it. */
  async at({ uploadId, link }: FilmPlace, range: string | null): Promise<FilmAnswer> {
    const original = uploadId === null ? undefined : await this.#parts.original(uploadId);
    if (original) return this.#fromFile(original, range);
    return link === null ? 'none' : this.#fromLink(link, range);
  }

  async #fromFile({ file, size }: OpenOriginal, range: string | null): Promise<FilmAnswer> {
    const { signal, end } = this.#streams.enter(this.#parts.signal);
    signal.addEventListener('abort', () => void file.close(), { once: true });
    if (signal.aborted) await file.close();
    const contentType = await typeOfFile(file, size);
    const part = byteRange(range, size);
    if (contentType === undefined || part === 'outside') {
      end();
      return contentType === undefined ? 'unplayable' : 'outside';
    }
    const wanted = part === 'whole' ? { start: 0, end: size - 1 } : part;
    return {
      ...(part === 'whole'
        ? { status: 200, range: null }
        : { status: 206, range: `bytes ${wanted.start}-${wanted.end}/${size}` }),
      contentType,
      length: wanted.end - wanted.start + 1,
      body: blocksOf(file, wanted, signal),
      end,
    };
  }

  async #fromLink(link: NonNullable<FilmPlace['link']>, range: string | null): Promise<FilmAnswer> {
    const { signal, end } = this.#streams.enter(this.#parts.signal);
    const call = { ...link, signal };
    const head = await this.#headAtLink(call);
    const contentType = head && (await filmType(head));
    const answer = contentType && (await this.#ask(call, range));
    if (!contentType || !answer || !isFilm(answer)) {
      const isOther = head !== undefined && !contentType && !signal.aborted;
      end();
      if (isOther) return 'unplayable';
      return answer && answer.status === 416 ? 'outside' : 'none';
    }
    return { ...told(answer), contentType, body: answer.body, end };
  }

  async #ask(call: Omit<OpenCall, 'method'>, range: string | null): Promise<StreamedAnswer | undefined> {
    const asked = range !== null && /^bytes=\d{0,15}-\d{0,15}$/.test(range) ? { range } : {};
    const answer = await this.#parts.stream({ ...call, ...asked });
    return answer === 'aborted' || !answer.ok ? undefined : answer.value;
  }

  /** The first bytes at the link; more is not taken, whatever the host sends. */
  async #headAtLink(call: Omit<OpenCall, 'method'>): Promise<Uint8Array | undefined> {
    const answer = await this.#ask(call, `bytes=0-${HEAD_BYTES - 1}`);
    if (answer === undefined || !isFilm(answer)) return undefined;
    const head: Uint8Array[] = [];
    let count = 0;
    try {
      for await (const piece of answer.body) {
        head.push(piece);
        count += piece.length;
        if (count >= HEAD_BYTES) break;
      }
    } catch {
      return undefined;
    }
    return Buffer.concat(head).subarray(0, HEAD_BYTES);
  }
}

/** What the far end says of its part; only what has the right form is passed on. */
function told({ status, headers }: StreamedAnswer): Pick<FilmPart, 'status' | 'length' | 'range'> {
  const length = headers.get('content-length') ?? '';
  const range = headers.get('content-range') ?? '';
  const isPart = status === 206 && /^bytes \d{1,16}-\d{1,16}\/(\d{1,16}|\*)$/.test(range);
  return {
    status: isPart ? 206 : 200,
    length: /^\d{1,16}$/.test(length) ? Number(length) : null,
    range: isPart ? range : null,
  };
}

const isFilm = ({ status }: StreamedAnswer): boolean => status === 200 || status === 206;

async function typeOfFile(file: OpenFile, size: number): Promise<string | undefined> {
  const head = new Uint8Array(Math.min(size, HEAD_BYTES));
  const count = await readFully(file, head, 0).catch(() => 0);
  return filmType(head.subarray(0, count));
}

async function* blocksOf(
  file: OpenFile,
  { start, end }: ByteRange,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  for (let at = start; at <= end && !signal.aborted; at += BLOCK) {
    const block = new Uint8Array(Math.min(BLOCK, end - at + 1));
    const count = await readFully(file, block, at);
    yield block.subarray(0, count);
    // It was cut off meanwhile: what there was is all there is.
    if (count < block.length) return;
  }
}
