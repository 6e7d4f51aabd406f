import { chromium, type Page } from 'playwright-core';
import { PlainError } from '../process/plain-error.ts';
import { findCommand } from '../provision/probe-machine.ts';

/** One picture to be drawn: a square SVG, its edge in pixels, and whether black becomes white. */
export interface Drawing {
  readonly svg: string;
  readonly edge: number;
  readonly inverted?: boolean;
}

/** Draws squares as PNG with a transparent ground. */
export interface Rasteriser {
  draw(drawing: Drawing): Promise<Buffer>;
  close(): Promise<void>;
}

/** Uses Debian's Chromium, the same engine that draws these files in the window. */
export async function startRasteriser(): Promise<Rasteriser> {
  const executablePath = findCommand('chromium');
  if (executablePath === undefined) throw new PlainError('No chromium on the path: npm run provision test.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  return { draw: (drawing) => draw(page, drawing), close: () => browser.close() };
}

async function draw(page: Page, { svg, edge, inverted = false }: Drawing): Promise<Buffer> {
  await page.setViewportSize({ width: edge, height: edge });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const style = `display:block;width:${edge}px;height:${edge}px;filter:${inverted ? 'invert(1)' : 'none'}`;
  await page.setContent(`<body style="margin:0"><img style="${style}" src="${source}"></body>`);
  await page.locator('img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
  });
  return page.screenshot({ omitBackground: true });
}
