import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchChromium } from '../../e2e/driver/chromium.ts';
import { launchRegistryWindow } from '../../e2e/driver/registry-window.ts';
import type { SceneName } from '../scenes.ts';
import { buildHarness } from './build.ts';
import { serveFolder } from './serve.ts';

/** How the window is looked at. */
export interface View {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly density?: 'comfortable' | 'compact';
  /** BCP 47; English without one. */
  readonly language?: string;
  /** The project's own fonts in place of the machine's: for pictures that are compared. */
  readonly pinned?: boolean;
}

/** What shows the page: a real browser or a real Electron, with one page of it. */
interface Shower {
  readonly page: Page;
  readonly browserName: string;
  close(): Promise<void>;
}

const SHOWERS = { chromium: launchChromium, electron: launchRegistryWindow } as const;

/** The real window over the fake engine, in Debian's Chromium or the registry-borne Electron, under the window's own policy. */
export class WindowPage {
  /** What the page complained about: refused styles and scripts, thrown errors. */
  readonly complaints: string[] = [];
  readonly #folder: string;
  readonly #server: Awaited<ReturnType<typeof serveFolder>>;
  readonly #shower: Shower;

  private constructor(folder: string, server: Awaited<ReturnType<typeof serveFolder>>, shower: Shower) {
    this.#folder = folder;
    this.#server = server;
    this.#shower = shower;
    this.page.on('pageerror', (error) => this.complaints.push(String(error)));
    this.page.on('console', (message) => {
      if (/Content Security Policy|Error:/.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** The Electron is the one of the test run, never another: pictures of it are compared. */
  static async start(shower: keyof typeof SHOWERS = 'chromium'): Promise<WindowPage> {
    const folder = await mkdtemp(join(tmpdir(), 'hotfolder-window-'));
    await buildHarness(folder);
    return new WindowPage(folder, await serveFolder(folder), await SHOWERS[shower]());
  }

  get page(): Page {
    return this.#shower.page;
  }

  /** "Chromium 140.0…", to be named in reports. */
  get browserName(): string {
    return this.#shower.browserName;
  }

  async open(scene: SceneName, view: View = {}): Promise<Page> {
    const {
      theme = 'light',
      width = 1280,
      height = 820,
      density = 'comfortable',
      pinned = false,
      language = 'en',
    } = view;
    this.complaints.length = 0;
    await this.page.setViewportSize({ width, height });
    const asked = `scene=${scene}&theme=${theme}&density=${density}&language=${language}${pinned ? '&pinned' : ''}`;
    await this.page.goto(`${this.#server.url}?${asked}`);
    await this.page.locator('main').waitFor();
    return this.page;
  }

  /** Whether an address is the page's own: its files and its pictures. */
  isOwn(url: string): boolean {
    return url.startsWith(this.#server.url) || url.startsWith('data:') || url.startsWith('blob:');
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
    await this.#shower.close();
    await this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
