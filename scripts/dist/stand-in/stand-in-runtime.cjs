'use strict';
// First code of a package made of the stand-in (Electron 22): loads the shims that lie beside the archive, then
// the unmodified bundle in it. No package of a current Electron holds this file.
const path = require('node:path');

const { boot } = require(path.join(process.resourcesPath, 'stand-in-runtime', 'bootstrap.cjs'));
boot(path.join(__dirname, 'out', 'main', 'index.cjs'));
