import { mkdir, writeFile } from 'node:fs/promises';
import { holdStill, TWELVE, takePicture } from '../test/e2e/pixels/twelve.ts';
import { WindowPage } from '../test/renderer/harness/window-page.ts';
import { runScript } from './process/plain-error.ts';
import { inProject } from './project.ts';
import { provision } from './provision/provision.ts';

/** Takes the twelve pictures anew and keeps them. Look at each before they are committed. */
async function keepPictures(): Promise<number> {
  await provision('test', { hasDisplay: false });
  const folder = inProject('test', 'e2e', 'pixels', 'kept');
  await mkdir(folder, { recursive: true });
  const over = await WindowPage.start('electron');
  try {
    await holdStill(over);
    for (const pose of TWELVE) {
      await writeFile(`${folder}/${pose.name}.png`, await takePicture(over, pose));
      console.log(`${pose.name}.png`);
    }
  } finally {
    await over.close();
  }
  return 0;
}

await runScript(keepPictures);
