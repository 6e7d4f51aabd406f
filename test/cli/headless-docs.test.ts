import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/arguments/commands.ts';
import { readArguments } from '../../src/cli/arguments.ts';
import { ConfigSchema } from '../../src/cli/config/config.ts';

const text = readFileSync(new URL('../../docs/headless.md', import.meta.url), 'utf8');
const blocks = (kind: string): readonly string[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, found, body = '']) =>
    found === kind ? body : [],
  );
const commands = [
  ...blocks('')
    .join('')
    .matchAll(/npx hotfolder (.*)/g),
].map(([, line = '']) => line);

describe('What docs/headless.md shows can be used as it stands', () => {
  test.for(blocks('json').filter((block) => block.includes('"roots"')))('configuration %#', (block) => {
    expect(ConfigSchema.safeParse(JSON.parse(block))).toMatchObject({ success: true });
  });

  test.for(commands)('hotfolder %s', (line) => {
    expect(COMMAND_NAMES).toContain(readArguments(line.split(' ')).command);
  });

  test('the systemd unit starts a run, and reloads it by SIGHUP', () => {
    const [unit = ''] = blocks('ini');
    const [, line = ''] = /^ExecStart=.*hotfolder\.js (.*)$/m.exec(unit) ?? [];
    expect(readArguments(line.split(' '))).toMatchObject({ command: 'run', run: { once: false } });
    expect(unit).toMatch(/^ExecReload=.*kill -HUP \$MAINPID$/m);
  });

  test('every command is told of', () => {
    for (const name of COMMAND_NAMES) expect(text).toMatch(new RegExp(`^\\| \`${name}[ \`]`, 'm'));
  });
});
