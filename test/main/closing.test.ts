import { expect, test } from 'vitest';
import type { Settings } from '../../src/engine/settings/settings.ts';
import { runningUploads } from '../../src/main/closing/running-uploads.ts';
import { type ClosingWindow, stayInBackground } from '../../src/main/closing/stay-in-background.ts';
import { uploadId } from '../../src/shared/ids.ts';
import type { Stage } from '../../src/shared/model.ts';
import { engineStatus, uploadView } from './made-up-views.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A window at its closing, over settings and a question. */
function windowWith(onClose: Settings['onClose'], answers: ('keep-running' | 'quit' | undefined)[] = []) {
  const state = { onClose, ending: false, hides: 0, quits: 0, asked: 0 };
  let listener = (_event: { preventDefault(): void }): void => {};
  const window: ClosingWindow = {
    on(_event, given) {
      listener = given;
    },
    hide: () => {
      state.hides += 1;
    },
  };
  stayInBackground(window, {
    ending: () => state.ending,
    settings: { read: () => state, update: (change) => void Object.assign(state, change) },
    explain: () => {
      state.asked += 1;
      return Promise.resolve(answers.shift());
    },
    quit: () => {
      state.quits += 1;
    },
  });
  const close = async (): Promise<'closed' | 'kept'> => {
    let kept = false;
    listener({
      preventDefault: () => {
        kept = true;
      },
    });
    await settled();
    return kept ? 'kept' : 'closed';
  };
  return { state, close };
}

test('The first closing explains once that Hotfolder goes on, then hides; later ones only hide', async () => {
  const { state, close } = windowWith('ask', ['keep-running']);
  expect(await close()).toBe('kept');
  expect(state).toMatchObject({ asked: 1, hides: 1, quits: 0, onClose: 'keep-running' });
  expect(await close()).toBe('kept');
  expect(state).toMatchObject({ asked: 1, hides: 2, quits: 0 });
});

test('Who chooses to quit quits, now and at every closing', async () => {
  const { state, close } = windowWith('ask', ['quit']);
  await close();
  expect(state).toMatchObject({ hides: 0, quits: 1, onClose: 'quit' });
  await close();
  expect(state).toMatchObject({ asked: 1, hides: 0, quits: 2 });
});

test('An explanation that is put away without an answer leaves the window, and is given again', async () => {
  const { state, close } = windowWith('ask', [undefined, 'keep-running']);
  expect(await close()).toBe('kept');
  expect(state).toMatchObject({ hides: 0, quits: 0, onClose: 'ask' });
  await close();
  expect(state).toMatchObject({ asked: 2, hides: 1 });
});

test('Closing again while the explanation stands does not open a second one', async () => {
  const { state, close } = windowWith('ask', ['keep-running']);
  await Promise.all([close(), close()]);
  expect(state.asked).toBe(1);
});

test('When the program ends, the window closes without a word', async () => {
  const { state, close } = windowWith('ask');
  state.ending = true;
  expect(await close()).toBe('closed');
  expect(state).toMatchObject({ asked: 0, hides: 0, quits: 0 });
});

const pages = (...stages: Stage[][]) => ({
  status: () => engineStatus({ active: 1 }),
  queue: {
    list(after?: string) {
      const at = Number(after ?? 0);
      const uploads = (stages[at] ?? []).map((stage, index) =>
        uploadView({ id: uploadId(`${at}-${index}`), stage }),
      );
      return { uploads, next: at + 1 < stages.length ? String(at + 1) : null };
    },
  },
});

test('Running are the uploads that would be broken off, on every page of the queue', () => {
  const engine = pages(
    ['done', 'uploading', 'settling'],
    ['queued', 'preparing', 'waiting'],
    ['checking', 'blocked'],
  );
  expect(runningUploads(engine)).toBe(3);
});

test('Without an account, or with nothing active, nothing runs and the queue is not read', () => {
  expect(runningUploads(undefined)).toBe(0);
  const idle = { ...pages(['uploading']), status: () => engineStatus() };
  expect(runningUploads(idle)).toBe(0);
});
