import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';
import type { SceneName } from '../renderer/scenes.ts';
import { graveFindings } from './support/accessibility.ts';

/* Every screen in every state, in both themes, in a current Chromium and in the Electron of the test run. */

const SCREENS = ['Queue', 'Gallery', 'Folders', 'Clients', 'Activity', 'Settings'];

/** The states a screen has, and the scene that brings it there. */
const STATES: { readonly [state: string]: SceneName } = {
  empty: 'new',
  loading: 'loading',
  full: 'full',
  'in error': 'unread',
  offline: 'offline',
};

/** Scenes that stand beside the six screens. */
const OTHERS: readonly SceneName[] = [
  'first',
  'first-no-store',
  'partial',
  'inbox',
  'causes',
  'offered',
  'links',
];

describe.each(['chromium', 'electron'] as const)('in %s', (shower) => {
  let over: WindowPage;
  const foreign: string[] = [];

  beforeAll(async () => {
    over = await WindowPage.start(shower);
    console.log(`Runtime: ${over.browserName}`);
    over.page.on('request', (request) => {
      if (!over.isOwn(request.url())) foreign.push(request.url());
    });
  });
  afterAll(() => over.close());

  async function nothingIsWrong(where: string): Promise<void> {
    expect(await graveFindings(over.page), where).toEqual([]);
    expect(over.complaints, where).toEqual([]);
    expect(foreign, where).toEqual([]);
  }

  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    test.each(Object.entries(STATES))(
      'no screen that is %s has a grave finding or complains, and none asks anybody else',
      async (_state, scene) => {
        await over.open(scene, { theme });
        for (const screen of SCREENS) {
          await over.goTo(screen);
          await over.page.getByRole('heading', { level: 1, name: screen }).waitFor();
          await nothingIsWrong(screen);
        }
      },
    );

    test.each(OTHERS)(
      'the scene %s has no grave finding, does not complain and asks nobody else',
      async (scene) => {
        await over.open(scene, { theme });
        await over.page.getByRole('heading').first().waitFor();
        await nothingIsWrong(scene);
      },
    );
  });
});
