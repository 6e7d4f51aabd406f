'use strict';
// protocol.handle (Electron 25) over registerStreamProtocol (Electron 22).
const { readFile } = require('node:fs/promises');
const { Readable } = require('node:stream');

/** Chromium's net::ERR_FAILED: what a handler that throws answers with. */
const ERR_FAILED = -2;

/** Answers that carry no body. */
const BODYLESS = new Set([204, 205, 304]);

async function bodyOf(uploadData = []) {
  const parts = await Promise.all(
    uploadData.map((part) => part.bytes ?? (part.file ? readFile(part.file) : '')),
  );
  return parts.length === 0 ? undefined : Buffer.concat(parts.map((part) => Buffer.from(part)));
}

async function* chunksOf(stream) {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield Buffer.from(value);
    }
  } finally {
    await reader.cancel();
  }
}

async function answer(handler, asked) {
  const body = await bodyOf(asked.uploadData);
  const { url, method, headers } = asked;
  const response = await handler(new Request(url, { method, headers, body }));
  const hasBody = response.body !== null && !BODYLESS.has(response.status);
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    data: Readable.from(hasBody ? chunksOf(response.body) : [], { objectMode: false }),
  };
}

/** Gives one session's protocol object `handle`, `unhandle` and `isProtocolHandled` where it has none. */
function supplyProtocolHandle(protocol) {
  if (protocol.handle !== undefined) return;
  protocol.handle = (scheme, handler) => {
    const registered = protocol.registerStreamProtocol(scheme, (asked, callback) => {
      answer(handler, asked).then(callback, (error) => {
        process.stderr.write(`protocol.handle(${scheme}): ${error.stack}\n`);
        callback({ error: ERR_FAILED });
      });
    });
    if (!registered) throw new Error(`Failed to register protocol: ${scheme}`);
  };
  protocol.unhandle = (scheme) => protocol.unregisterProtocol(scheme);
  protocol.isProtocolHandled = (scheme) => protocol.isProtocolRegistered(scheme);
}

module.exports = { supplyProtocolHandle };
