'use strict';
// Runs, sandboxed, before the app's own preload and shares its `electron` object.
const electron = require('electron');

/** webUtils.getPathForFile (Electron 29) over File.path, which Electron 32 dropped. */
const webUtils = {
  getPathForFile(file) {
    if (!(file instanceof File)) throw new TypeError('this is no File');
    return file.path;
  },
};

if (electron.webUtils === undefined) {
  Object.defineProperty(electron, 'webUtils', { value: webUtils, enumerable: true, configurable: true });
}

/** Built-ins newer than Chromium 108, for the page's own world; runs there before the page's first script. */
function supplyBuiltIns() {
  const supply = (target, name, value) => {
    if (target[name] === undefined)
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
  };
  supply(Array.prototype, 'toSorted', function toSorted(compare) {
    return this.slice().sort(compare);
  });
  supply(Array.prototype, 'toReversed', function toReversed() {
    return this.slice().reverse();
  });
  supply(Promise, 'withResolvers', () => {
    const settled = {};
    settled.promise = new Promise((resolve, reject) => Object.assign(settled, { resolve, reject }));
    return settled;
  });
}

electron.webFrame.executeJavaScript(`(${supplyBuiltIns})()`);
