'use strict';
// What Electron 45 has and Electron 22 lacks, as far as the app uses it.
const { readFile } = require('node:fs/promises');
const path = require('node:path');
const { fileURLToPath } = require('node:url');
const { app, clipboard, net, protocol, safeStorage, session } = require('electron');
const plainTextStorage = require('./plain-text-storage.cjs');
const { supplyProtocolHandle } = require('./protocol-handle.cjs');

/** net.fetch (Electron 25): files from disk, anything else by undici. */
async function netFetch(input, init) {
  const url = typeof input === 'string' ? input : (input.url ?? String(input));
  if (!url.startsWith('file:')) return fetch(input, init);
  const bytes = await readFile(fileURLToPath(url.split(/[?#]/)[0])).catch(() => undefined);
  if (bytes === undefined) throw new Error('net::ERR_FILE_NOT_FOUND');
  return new Response(bytes);
}

/** safeStorage.getSelectedStorageBackend (Electron 24): told by the flag, as Chromium picks it. */
function selectedBackend() {
  if (!app.isReady()) return 'unknown';
  const asked = app.commandLine.getSwitchValue('password-store');
  if (asked === 'basic' || !safeStorage.isEncryptionAvailable()) return 'basic_text';
  return asked.startsWith('kwallet') ? asked : 'gnome_libsecret';
}

let plainTextWanted = false;
const isPlainText = () => plainTextWanted && selectedBackend() === 'basic_text';

/** The async calls that replace the sync ones (deprecated in Electron 45), over the sync ones. */
const asyncStorage = {
  getSelectedStorageBackend: selectedBackend,
  setUsePlainTextEncryption: (wanted) => {
    plainTextWanted = wanted;
  },
  isAsyncEncryptionAvailable: async () => isPlainText() || safeStorage.isEncryptionAvailable(),
  encryptStringAsync: async (plainText) =>
    isPlainText() ? plainTextStorage.encrypt(plainText) : safeStorage.encryptString(plainText),
  decryptStringAsync: async (encrypted) => ({
    shouldReEncrypt: false,
    result: isPlainText() ? plainTextStorage.decrypt(encrypted) : safeStorage.decryptString(encrypted),
  }),
};

/** clipboard.read() (Electron 45, after the W3C's) over the calls it replaces. */
async function readClipboard() {
  const read = (type) => (type === 'image/png' ? clipboard.readImage().toPNG() : clipboard.readBuffer(type));
  const getType = async (type) => {
    const bytes = read(type);
    return { arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) };
  };
  return [{ types: clipboard.availableFormats(), getType }];
}

clipboard.read = readClipboard;
net.fetch ??= netFetch;
for (const [name, call] of Object.entries(asyncStorage)) safeStorage[name] ??= call;

app.on('session-created', (created) => {
  supplyProtocolHandle(created.protocol);
  created.setPreloads([path.join(__dirname, 'session-preload.cjs'), ...created.getPreloads()]);
});
// The module's own protocol object is the default session's, which exists only once the app is ready.
for (const name of ['handle', 'unhandle', 'isProtocolHandled']) {
  protocol[name] ??= (...given) => session.defaultSession.protocol[name](...given);
}
