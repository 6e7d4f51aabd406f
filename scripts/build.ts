import { buildApp } from './build/build-app.ts';

await buildApp();
console.log('Built out/main, out/preload and out/renderer.');
