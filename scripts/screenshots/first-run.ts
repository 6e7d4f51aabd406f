import { launchChromium } from '../../test/e2e/driver/chromium.ts';
import type { WalkStage } from './stage.ts';
import { putFirstFile } from './stage-files.ts';

/** First run in its four steps, down to a first link that is copied, and pasted into a browser. */
export async function firstRun(stage: WalkStage): Promise<void> {
  const { window } = stage.person;
  const press = (name: string): Promise<void> => window.getByRole('button', { name, exact: true }).click();
  await window.getByRole('button', { name: 'Start with the practice server' }).waitFor();
  await stage.shoot('first-run');
  await press('Start with the practice server');
  await window.getByRole('region', { name: '3 clients are here' }).waitFor();
  await stage.shoot('first-run-clients');
  await press('Continue with 3 clients');
  await window.getByText('~/Hotfolder practice/', { exact: false }).first().waitFor();
  await stage.shoot('first-run-folders');
  await press('Create 3 folders');
  await window.getByText('No file yet.', { exact: false }).waitFor();
  await stage.shoot('first-run-file');
  await putFirstFile(stage.folderOf);
  await press('Copy link');
  await window.getByText('copied', { exact: false }).first().waitFor();
  await stage.shoot('first-run-link');
  await pasteIntoBrowser(stage);
  await press('Go to the queue');
}

/** Opens what the clipboard holds in a browser that has nothing to do with the app. */
async function pasteIntoBrowser({ running, picture }: WalkStage): Promise<void> {
  const link = await running.app.evaluate(({ clipboard }) => clipboard.readText());
  const { page, close } = await launchChromium();
  try {
    const answer = await page.goto(link);
    if (answer?.status() !== 200) throw new Error(`The link answers with ${answer?.status()}.`);
    await page.setViewportSize({ width: 900, height: 560 });
    await page.screenshot({ path: picture('link-pasted') });
  } finally {
    await close();
  }
}
