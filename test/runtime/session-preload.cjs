'use strict';
// Runs, sandboxed, before the app's own preload and shares its `electron` object.
const electron = require('electron');

/** webUtils.getPathForFile (Electron 29) over File.path, which Electron 32 dropped. */
const webUtils = { getPathForFile: (file) => file?.path ?? '' };

if (electron.webUtils === undefined) {
  Object.defineProperty(electron, 'webUtils', { value: webUtils, enumerable: true, configurable: true });
}
