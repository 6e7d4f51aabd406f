/**
 * How long a pasted list of clients takes: `node bench/import.ts [lines]`. First main's reading and judging beside as
 * many clients that are there, with the longest turn it held the program up; then the real window in a real
 * Chromium, from the paste to the verdicts on the screen. The acceptance is one second for 500 lines.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { Engine } from '../src/engine/engine.ts';
import { systemClock, systemRandom } from '../src/engine/ports/system-clock.ts';
import { keyPrint, Secret } from '../src/engine/secret.ts';
import { ClientImports } from '../src/main/clients-import/client-imports.ts';
import { WindowPage } from '../test/renderer/harness/window-page.ts';

const LINES = Number(process.argv[2] ?? 500);
const ROUNDS = 5;
const SILENT = { info: () => undefined, warn: () => undefined, bug: () => undefined };

const keyOf = (line: number): string => `AX1XGG-${String(line).padStart(6, '0')}-GR5RX5G-LLCK8EA`;
const list = Array.from({ length: LINES }, (_, line) => `Client ${line}, ${keyOf(line)}`).join('\n');
const told = (name: string, ms: number): void => console.log(`${name.padEnd(40)} ${ms.toFixed(0)} ms`);

async function inMain(): Promise<void> {
  const clock = systemClock();
  const known = Array.from({ length: LINES }, (_, one) => ({
    name: `Known ${one}`,
    primary: false,
    keyPrint: keyPrint(new Secret(`KNOWN-${one}`)),
  }));
  const intake: Pick<Engine['intake'], 'known'> = { known: () => known };
  const imports = new ClientImports({
    ...{ clock, random: systemRandom(clock), log: SILENT },
    // Reading asks for nothing else.
    engine: () => ({ intake }) as Engine,
    tell: () => undefined,
  });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await imports.read(list, null);
    told(`main reads ${LINES} lines`, performance.now() - from);
  }
  delay.disable();
  told('longest turn', delay.max / 1e6);
  imports.stop();
}

async function inWindow(): Promise<void> {
  const over = await WindowPage.start();
  for (let round = 0; round < ROUNDS; round++) {
    await over.open('full');
    await over.goTo('Clients');
    await over.button('Import').click();
    const took = await over.page.getByLabel('Names and keys').evaluate(
      (field, pasted) =>
        new Promise<number>((resolve) => {
          const { lines } = pasted;
          const from = performance.now();
          const drawn = () => {
            if (!document.body.textContent.includes(`Add ${lines} clients`)) requestAnimationFrame(drawn);
            else requestAnimationFrame(() => resolve(performance.now() - from));
          };
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', pasted.list);
          field.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
          drawn();
        }),
      { list, lines: LINES },
    );
    told(`the window draws ${LINES} lines`, took);
  }
  await over.close();
}

await inMain();
await inWindow();
