'use strict';
// Built-ins that Node 16.17 and Chromium 108's V8 lack and the bundle may use. Present ones are left alone.
const v8 = require('node:v8');
const buffer = require('node:buffer');
const webStreams = require('node:stream/web');
const { Readable } = require('node:stream');
const undici = require('undici'); // 5.x: the last line that runs on Node 16

/** Adds what is absent, as built-ins are added: writable, configurable, not enumerable. */
function supply(target, entries) {
  for (const [name, value] of Object.entries(entries)) {
    if (value === undefined || target[name] !== undefined) continue;
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

/** As AbortSignal.any: follows the first of the signals that aborts. */
function anySignal(signals) {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    else
      signal.addEventListener('abort', () => controller.abort(signal.reason), {
        once: true,
        signal: controller.signal,
      });
  }
  return controller.signal;
}

/** As AbortSignal.timeout: aborts after so many milliseconds and keeps no process alive. */
function timeoutSignal(timeoutMs) {
  const controller = new AbortController();
  const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  setTimeout(() => controller.abort(reason), timeoutMs).unref();
  return controller.signal;
}

/** As Promise.withResolvers. */
function withResolvers() {
  const settled = {};
  settled.promise = new Promise((resolve, reject) => Object.assign(settled, { resolve, reject }));
  return settled;
}

/** As Readable.toWeb, for byte streams. */
function toWeb(readable) {
  const iterator = readable[Symbol.asyncIterator]();
  return new webStreams.ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Node streams out of web ones and back: Node 17 has both. */
const nodeStreams = { toWeb, fromWeb: (stream, options) => Readable.from(stream, options) };

class CustomEvent extends Event {
  constructor(type, init = {}) {
    super(type, init);
    this.detail = init.detail ?? null;
  }
}

const arrays = {
  toSorted(compare) {
    return this.slice().sort(compare);
  },
  toReversed() {
    return this.slice().reverse();
  },
};

function pick(source, names) {
  return Object.fromEntries(names.map((name) => [name, source[name]]));
}

supply(globalThis, {
  structuredClone: (value) => v8.deserialize(v8.serialize(value)),
  crypto: require('node:crypto').webcrypto,
  Blob: buffer.Blob,
  CustomEvent,
  ...pick(webStreams, ['ReadableStream', 'WritableStream', 'TransformStream', 'ByteLengthQueuingStrategy']),
  ...pick(webStreams, ['CountQueuingStrategy', 'TextDecoderStream', 'TextEncoderStream']),
  ...pick(undici, ['fetch', 'Headers', 'Request', 'Response', 'FormData', 'File']),
});
supply(AbortSignal, { any: anySignal, timeout: timeoutSignal });
supply(Promise, { withResolvers });
supply(Array.prototype, arrays);
supply(Readable, nodeStreams);
