import type { BrowserContext } from 'playwright-core';
import type { ChangeBatch } from '../../../src/shared/change.ts';

/** Gives every page of a browser what the preload gives the app's window: the bridge, and the thumb scheme. */
export async function bridgePages(context: BrowserContext): Promise<void> {
  await context.addInitScript(bridgePage);
}

/** Runs in the page, before its own first script. */
function bridgePage(): void {
  const stream = new EventSource('/bridge/changes');
  const open = new Promise<void>((resolve) => {
    stream.onopen = () => resolve();
  });
  const hotfolder = {
    async invoke(name: string, input: unknown): Promise<unknown> {
      // The app's channel is there from the start; so is this one, before the first answer comes.
      await open;
      const answer = await fetch('/bridge/invoke', { method: 'POST', body: JSON.stringify({ name, input }) });
      return answer.json();
    },
    onChanges(listener: (batch: ChangeBatch) => void): () => void {
      const receive = (event: MessageEvent<string>): void => listener(JSON.parse(event.data));
      stream.addEventListener('message', receive);
      return () => stream.removeEventListener('message', receive);
    },
  };
  Object.defineProperty(window, 'hotfolder', { value: hotfolder });
  // A browser knows no thumb: scheme; the bundle itself stays as it is. React sets attribute and property.
  const served = (value: string): string => value.replace(/^thumb:\/\//, '/bridge/thumb/');
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function set(name: string, value: string): void {
    setAttribute.call(this, name, this instanceof HTMLImageElement ? served(String(value)) : value);
  };
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...source,
    set(value: string) {
      source?.set?.call(this, served(value));
    },
  });
}
