import type { Hash } from 'node:crypto';
import type { ClientRequest } from 'node:http';
import type { Clock } from '../ports/clock.ts';
import type { Limits } from './limits.ts';

/** Called with the size of a block when the system has taken all of it. */
export type Left = (bytes: number) => void;

/**
 * Hands blocks to one request, at most two at a time, and says when their buffers are free again. Blocks
 * start small and double while they leave fast, because whether a socket still takes bytes is seen per block.
 */
export class BlockSender {
  readonly #request: ClientRequest;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #leaving: [Promise<void>, Promise<void>] = [Promise.resolve(), Promise.resolve()];
  #unhashed: Uint8Array | undefined;
  #blockBytes: number;

  constructor(request: ClientRequest, clock: Clock, limits: Limits) {
    this.#request = request;
    this.#clock = clock;
    this.#limits = limits;
    this.#blockBytes = Math.min(limits.putFirstBlockBytes, limits.putBlockBytes);
  }

  /** Size of the next block, bytes. */
  get blockBytes(): number {
    return this.#blockBytes;
  }

  /** Resolves when the buffer of that turn (even or odd) holds nothing that has yet to leave. */
  freed(turn: number): Promise<void> {
    return this.#leaving[turn % 2 === 0 ? 0 : 1];
  }

  /** Resolves when every block has left. */
  async drained(): Promise<void> {
    await Promise.all(this.#leaving);
  }

  /** Hashes the block that is leaving; called while the next one is read. */
  hashPending(hash: Hash): void {
    if (this.#unhashed !== undefined) hash.update(this.#unhashed);
    this.#unhashed = undefined;
  }

  /** Hands a block over. A write that fails never calls back here: the request itself reports the error. */
  send(turn: number, block: Uint8Array, left: Left): void {
    this.#unhashed = block;
    const since = this.#clock.monotonic();
    this.#leaving[turn % 2 === 0 ? 0 : 1] = this.#write(block, (bytes) => {
      this.#adapt(this.#clock.monotonic() - since);
      left(bytes);
    });
  }

  /** Hands the last block over. */
  sendLast(block: Uint8Array, left: Left): void {
    void this.#write(block, left);
  }

  #write(block: Uint8Array, left: Left): Promise<void> {
    return new Promise((resolve) => {
      this.#request.write(block, (error?: Error | null) => {
        if (error) return;
        left(block.length);
        resolve();
      });
    });
  }

  #adapt(tookMs: number): void {
    const { putBlockBytes, putFirstBlockBytes, putFastBlockMs } = this.#limits;
    const next = tookMs < putFastBlockMs ? this.#blockBytes * 2 : this.#blockBytes / 2;
    this.#blockBytes = Math.min(putBlockBytes, Math.max(Math.min(putFirstBlockBytes, putBlockBytes), next));
  }
}
