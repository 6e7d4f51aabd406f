'use strict';
// safeStorage.setUsePlainTextEncryption (Electron 24): Chromium's constant key for Linux, as its os_crypt has it
// ("v10": AES-128-CBC, the key by PBKDF2-HMAC-SHA1 from "peanuts" and "saltysalt" in one round, 16 spaces as IV).
const { createCipheriv, createDecipheriv, pbkdf2Sync } = require('node:crypto');

const MARK = Buffer.from('v10');
const IV = Buffer.alloc(16, ' ');
const KEY = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');

function encrypt(plainText) {
  const cipher = createCipheriv('aes-128-cbc', KEY, IV);
  return Buffer.concat([MARK, cipher.update(plainText, 'utf8'), cipher.final()]);
}

function decrypt(encrypted) {
  if (!encrypted.subarray(0, MARK.length).equals(MARK)) throw new Error('not made with the constant key');
  const decipher = createDecipheriv('aes-128-cbc', KEY, IV);
  return Buffer.concat([decipher.update(encrypted.subarray(MARK.length)), decipher.final()]).toString('utf8');
}

module.exports = { encrypt, decrypt };
