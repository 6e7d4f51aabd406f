import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { AcceptedObject, IssuedUrl, Ledger, LedgerLine, LedgerRequest } from './ledger-entries.ts';

/** The ledger while it is kept: every method returns after its line is on disk. */
export interface OpenLedger extends Ledger {
  recordRequest(entry: Omit<LedgerRequest, 'seq'>): void;
  recordIssued(url: Omit<IssuedUrl, 'uses'>): void;
  recordUse(signedUrlId: string): void;
  recordAccepted(object: AcceptedObject): void;
  close(): void;
}

/** The ledger's file in a data directory. */
export function ledgerPath(dataDir: string): string {
  return path.join(dataDir, 'ledger.jsonl');
}

class LedgerMemory implements Ledger {
  readonly requests: LedgerRequest[] = [];
  readonly issuedUrls: IssuedUrl[] = [];
  readonly accepted: AcceptedObject[] = [];
  lastSeq = 0;
  readonly #issuedAt = new Map<string, number>();

  add(line: LedgerLine): void {
    switch (line.type) {
      case 'request': {
        const { type: _, ...request } = line;
        this.requests.push(request);
        this.lastSeq = request.seq;
        return;
      }
      case 'issued': {
        const { type: _, ...url } = line;
        this.#issuedAt.set(url.signedUrlId, this.issuedUrls.push({ ...url, uses: 0 }) - 1);
        return;
      }
      case 'accepted': {
        const { type: _, ...object } = line;
        this.accepted.push(object);
        return;
      }
      case 'used':
        this.#countUse(line.signedUrlId);
        return;
      case 'rotated':
        this.lastSeq = line.seq;
    }
  }

  #countUse(signedUrlId: string): void {
    const index = this.#issuedAt.get(signedUrlId);
    const url = index === undefined ? undefined : this.issuedUrls[index];
    if (index !== undefined && url !== undefined) this.issuedUrls[index] = { ...url, uses: url.uses + 1 };
  }

  clear(): void {
    this.requests.length = 0;
    this.issuedUrls.length = 0;
    this.accepted.length = 0;
    this.#issuedAt.clear();
  }
}

/** The whole lines of a ledger's text: a last line torn by a kill is not one of them. */
function wholeLines(text: string): readonly string[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
}

function remember(text: string): LedgerMemory {
  const memory = new LedgerMemory();
  for (const [index, line] of wholeLines(text).entries()) memory.add(parseLine(line, index + 1));
  return memory;
}

function parseLine(line: string, number: number): LedgerLine {
  try {
    return JSON.parse(line) as LedgerLine;
  } catch {
    throw new Error(`ledger.jsonl line ${number} is not JSON`);
  }
}

function ledgerText(dataDir: string): string {
  return existsSync(ledgerPath(dataDir)) ? readFileSync(ledgerPath(dataDir), 'utf8') : '';
}

/** Reads the ledger of a sandbox in another process (or of one that is gone). A missing file is an empty ledger. */
export function readLedger(dataDir: string): Ledger {
  return remember(ledgerText(dataDir));
}

/** A ledger damaged elsewhere than at its end is set aside as `ledger.damaged.jsonl`: the sandbox always starts. */
function setDamagedAside(dataDir: string): void {
  try {
    readLedger(dataDir);
  } catch {
    renameSync(ledgerPath(dataDir), path.join(dataDir, 'ledger.damaged.jsonl'));
  }
}

/** Cuts a torn last line off, so that the next one starts a line of its own. */
function openForAppend(dataDir: string, text: string): number {
  const file = openSync(ledgerPath(dataDir), 'a', 0o600);
  ftruncateSync(file, Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)));
  return file;
}

/**
 * Opens the ledger and goes on after what it holds. Past `maxBytes` the file becomes `ledger.previous.jsonl` and
 * memory starts anew with it, so that an app left open for months does not grow; tests leave it unlimited.
 */
export function openLedger(dataDir: string, maxBytes: number = Number.POSITIVE_INFINITY): OpenLedger {
  setDamagedAside(dataDir);
  const text = ledgerText(dataDir);
  const memory = remember(text);
  let file = openForAppend(dataDir, text);
  let bytes = fstatSync(file).size;

  const append = (line: LedgerLine) => {
    bytes += writeSync(file, `${JSON.stringify(line)}\n`);
    memory.add(line);
  };
  const rotate = () => {
    closeSync(file);
    renameSync(ledgerPath(dataDir), path.join(dataDir, 'ledger.previous.jsonl'));
    file = openForAppend(dataDir, '');
    bytes = 0;
    memory.clear();
    append({ type: 'rotated', seq: memory.lastSeq });
  };
  const record = (line: LedgerLine) => {
    if (bytes > maxBytes) rotate();
    append(line);
  };

  return {
    requests: memory.requests,
    issuedUrls: memory.issuedUrls,
    accepted: memory.accepted,
    recordRequest: (entry) => record({ type: 'request', seq: memory.lastSeq + 1, ...entry }),
    recordIssued: (url) => record({ type: 'issued', ...url }),
    recordUse: (signedUrlId) => record({ type: 'used', signedUrlId }),
    recordAccepted: (object) => record({ type: 'accepted', ...object }),
    close: () => closeSync(file),
  };
}
