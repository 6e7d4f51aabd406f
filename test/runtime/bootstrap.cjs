'use strict';
// First code of the registry-borne test runtime (Electron 22.3.25): supplies what it lacks, then runs the
// shipped bundle unmodified. A current Electron never loads this file.
const Module = require('node:module');

/** Makes require('node:sqlite') answer with the shim; a runtime that has the real one is not this one. */
function supplyNodeSqlite() {
  if (Module.builtinModules.includes('sqlite'))
    throw new Error('This runtime has node:sqlite: run it without shims.');
  const shim = require('./node-sqlite.cjs');
  const load = Module._load;
  Module._load = (request, ...rest) => (request === 'node:sqlite' ? shim : load(request, ...rest));
}

/**
 * app.exit without Node's clean-up of native modules, in which this runtime crashes now and then (decision 0002).
 * The app has ended its parts and closed its store by then.
 */
function exitWithoutNativeCleanUp() {
  const { app } = require('electron');
  app.exit = (code = 0) => {
    process.emit('exit', code);
    process.reallyExit(code);
  };
}

/** Starts the built main bundle at this path. */
function boot(mainBundle) {
  require('./globals.cjs');
  supplyNodeSqlite();
  require('./electron-shims.cjs');
  exitWithoutNativeCleanUp();
  require(mainBundle);
}

module.exports = { boot };
