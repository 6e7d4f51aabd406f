import { describe, expect, test } from 'vitest';
import { ALLOWED } from './allowed.ts';
import { findHardCoded, sourcesIn } from './hard-coded.ts';

const found = ['src/renderer', 'src/main', 'src/shared']
  .flatMap(sourcesIn)
  .flatMap(({ file, source }) => findHardCoded(file, source));

const isAllowed = ({ file, text }: (typeof found)[number]): boolean =>
  ALLOWED.some(([name, texts]) => name === file && (texts === null || texts.includes(text)));

test('No words stand in the source of window or main: people read messages', () => {
  expect(sourcesIn('src/renderer').length).toBeGreaterThan(200);
  const left = found.filter((one) => !isAllowed(one));
  expect(left.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
});

test('Nothing is allowed that is no longer there', () => {
  const stale = ALLOWED.flatMap(([file, texts]) => {
    const inFile = found.filter((one) => one.file === file).map((one) => one.text);
    if (texts === null) return inFile.length === 0 ? [file] : [];
    return texts.filter((text) => !inFile.includes(text)).map((text) => `${file}: ${text}`);
  });
  expect(stale).toEqual([]);
});

describe('What is found', () => {
  const textsIn = (source: string) => findHardCoded('some.tsx', source).map((one) => one.text);

  test.each([
    ['between tags', '<p>Add</p>', 'Add'],
    ['in an attribute', '<input placeholder="name" />', 'name'],
    ['in an attribute by choice', "<p aria-label={open ? 'shut' : label}>{x}</p>", 'shut'],
    ['in a string', "const text = 'Nothing is waiting';", 'Nothing is waiting'],
    ['in a word with a capital', "const verb = 'Retry';", 'Retry'],
    ['in a template', `const text = \`\${count} files wait\`;`, 'files wait'],
    ['in a part of a sentence', `const text = \`\${count} left\`;`, 'left'],
    ['in what is announced', "say('one moment please');", 'one moment please'],
    ['behind a type', "const text = 'Not sent' as const;", 'Not sent'],
    ['in a list of choices', "const OPTIONS = [{ value: 'a', label: 'Take it' }];", 'Take it'],
  ])('%s', (_where, source, text) => {
    expect(textsIn(source)).toEqual([text]);
  });

  test.each([
    "import { x } from './Some file.ts';",
    "type Kind = 'Some text' | 'Other';",
    "throw new Error('the page has no root');",
    "log.warn('no tray here');",
    "if (event.key === 'Enter') go();",
    '<p className="quiet small">{words.queue.title}</p>;',
    "styles['entry'];",
    "const x = { 'Some name': 1 };",
    "document.querySelector('main nav');",
    "send('queue:list', {});",
    '<p>{a} · {b}</p>;',
  ])('is not %s', (source) => {
    expect(textsIn(source)).toEqual([]);
  });
});
