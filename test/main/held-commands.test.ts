import { expect, test } from 'vitest';
import { holdCommands } from '../../src/main/held-commands.ts';

function commandsOfOneRun() {
  const sent: string[] = [];
  const commands = holdCommands(({ name }) => sent.push(name));
  return { sent, commands, tell: (name: 'queue' | 'gallery') => commands.tell({ kind: 'command', name }) };
}

test('A command waits until the page listens, and goes once', () => {
  const { sent, commands, tell } = commandsOfOneRun();
  tell('gallery');
  commands.hold();
  tell('queue');
  expect(sent).toEqual([]);
  commands.release();
  expect(sent).toEqual(['gallery', 'queue']);
  commands.release();
  expect(sent).toEqual(['gallery', 'queue']);
});

test('To a page that listens it goes at once, and waits again while that is loaded anew', () => {
  const { sent, commands, tell } = commandsOfOneRun();
  commands.release();
  tell('queue');
  expect(sent).toEqual(['queue']);
  commands.hold();
  tell('gallery');
  expect(sent).toEqual(['queue']);
  commands.release();
  expect(sent).toEqual(['queue', 'gallery']);
});
