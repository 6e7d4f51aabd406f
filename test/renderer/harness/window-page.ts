import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchChromium, type RunningChromium } from '../../e2e/driver/chromium.ts';
import type { SceneName } from '../scenes.ts';
import { buildHarness } from './build.ts';
import { serveFolder } from './serve.ts';

/** How the window is looked at. */
export interface View {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** The real window over the fake engine, in Debian's Chromium, under the window's own policy. */
export class WindowPage {
  /** What the page complained about: refused styles and scripts, thrown errors. */
  readonly complaints: string[] = [];
  readonly #folder: string;
  readonly #server: Awaited<ReturnType<typeof serveFolder>>;
  readonly #chromium: RunningChromium;

  private constructor(
    folder: string,
    server: Awaited<ReturnType<typeof serveFolder>>,
    chromium: RunningChromium,
  ) {
    this.#folder = folder;
    this.#server = server;
    this.#chromium = chromium;
    this.page.on('pageerror', (error) => this.complaints.push(String(error)));
    this.page.on('console', (message) => {
      if (/Content Security Policy|Error:/.test(message.text())) this.complaints.push(message.text());
    });
  }

  static async start(): Promise<WindowPage> {
    const folder = await mkdtemp(join(tmpdir(), 'hotfolder-window-'));
    await buildHarness(folder);
    return new WindowPage(folder, await serveFolder(folder), await launchChromium());
  }

  get page(): Page {
    return this.#chromium.page;
  }

  async open(scene: SceneName, { theme = 'light', width = 1280, height = 820 }: View = {}): Promise<Page> {
    this.complaints.length = 0;
    await this.page.setViewportSize({ width, height });
    await this.page.goto(`${this.#server.url}?scene=${scene}&theme=${theme}`);
    await this.page.locator('main').waitFor();
    return this.page;
  }

  goTo(screen: string): Promise<void> {
    return this.page.locator('nav button', { hasText: screen }).first().click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The inputs of every command of one name that the window has sent. */
  asked(name: string): Promise<readonly unknown[]> {
    return this.page.evaluate(
      (wanted) => window.fake.asked.filter((one) => one.name === wanted).map((one) => one.input),
      name,
    );
  }

  async close(): Promise<void> {
    await this.#chromium.close();
    await this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
