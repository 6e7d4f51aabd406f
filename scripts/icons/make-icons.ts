import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runScript } from '../process/plain-error.ts';
import { inProject } from '../project.ts';
import { ICNS_EDGES, icnsOf } from './icns.ts';
import { icoOf, type SizedPng } from './ico.ts';
import { type Rasteriser, startRasteriser } from './rasterise.ts';

/** The edges of Linux' icon themes, as folders below hicolor; named so that electron-builder knows them. */
const LINUX_EDGES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** What Windows asks for in lists, on the taskbar and on the desktop at 100 to 400 percent. */
const ICO_EDGES = [16, 24, 32, 48, 64, 128, 256];

const TRAY_STATES = ['idle', 'busy', 'paused', 'attention'];
/** A tray picture's edge and, under @2x, twice that: Electron finds the larger by its name. */
const TRAY_EDGE = 18;
/** Windows' small icon. */
const BADGE_EDGE = 16;

const inAssets = (...segments: readonly string[]): string => inProject('assets', ...segments);

/** Draws the app's icon in every size, and packs those of Windows and macOS. */
async function makeAppIcons(rasteriser: Rasteriser): Promise<void> {
  const svg = await readFile(inAssets('icon.svg'), 'utf8');
  const drawn = new Map<number, SizedPng>();
  for (const edge of new Set([...LINUX_EDGES, ...ICO_EDGES, ...ICNS_EDGES])) {
    drawn.set(edge, { edge, png: await rasteriser.draw({ svg, edge }) });
  }
  const pick = (edges: readonly number[]): readonly SizedPng[] =>
    edges.flatMap((edge) => drawn.get(edge) ?? []);
  await mkdir(inAssets('icons'), { recursive: true });
  for (const { edge, png } of pick(LINUX_EDGES))
    await writeFile(inAssets('icons', `${edge}x${edge}.png`), png);
  await writeFile(inAssets('icon.ico'), icoOf(pick(ICO_EDGES)));
  await writeFile(inAssets('icon.icns'), icnsOf(pick(ICNS_EDGES)));
}

/** Draws the tray's pictures: black for light panels and as macOS' template, white for dark panels. */
async function makeTrayPictures(rasteriser: Rasteriser): Promise<void> {
  await mkdir(inAssets('tray'), { recursive: true });
  for (const state of TRAY_STATES) {
    const svg = await readFile(inAssets(`tray-${state}.svg`), 'utf8');
    for (const inverted of [false, true]) {
      const name = inverted ? `${state}-white` : state;
      for (const scale of [1, 2]) {
        const png = await rasteriser.draw({ svg, edge: TRAY_EDGE * scale, inverted });
        await writeFile(inAssets('tray', `${name}${scale === 1 ? '' : '@2x'}.png`), png);
      }
    }
  }
}

/** Draws the mark over the window's button in Windows' taskbar; it lies with the tray's pictures, which are packed. */
async function makeBadge(rasteriser: Rasteriser): Promise<void> {
  const svg = await readFile(inAssets('badge.svg'), 'utf8');
  for (const scale of [1, 2]) {
    const png = await rasteriser.draw({ svg, edge: BADGE_EDGE * scale });
    await writeFile(inAssets('tray', `badge${scale === 1 ? '' : '@2x'}.png`), png);
  }
}

await runScript(async () => {
  const rasteriser = await startRasteriser();
  try {
    await makeAppIcons(rasteriser);
    await makeTrayPictures(rasteriser);
    await makeBadge(rasteriser);
  } finally {
    await rasteriser.close();
  }
  console.log(`Drawn: ${path.relative(inProject(), inAssets('icons'))}, icon.ico, icon.icns and the tray.`);
  return 0;
});
