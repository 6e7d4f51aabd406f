import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(new URL('../../src/renderer/styles/tokens.css', import.meta.url), 'utf8').replaceAll(
  /\/\*[\s\S]*?\*\//g,
  '',
);

type Tokens = ReadonlyMap<string, string>;

/** The declarations of every block whose selector ends in `selector`, among those within `part` of the sheet. */
function declared(part: string, selector: string): readonly (readonly [string, string])[] {
  return [...part.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, before = '']) => before.split(',').some((one) => one.trim() === selector))
    .flatMap(([, , block = '']) => [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)])
    .map(([, name = '', value = '']) => [name, value.trim()] as const);
}

const [plain = '', ...queries] = CSS.split('@media');
const more = queries.find((one) => one.includes('prefers-contrast: more'))?.replace(/^[^{]*\{/, '') ?? '';

/** What the tokens are in a theme, as the cascade has it. */
const tokensOf = (theme: string, parts: readonly string[]): Tokens =>
  new Map(
    parts.flatMap((part) => [...declared(part, ':root'), ...declared(part, `[data-theme="${theme}"]`)]),
  );

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const colour = (name: string): string => {
    const value = tokens.get(`--${name}`) ?? '';
    if (!/^#[\da-f]{6}$/.test(value)) throw new Error(`${name} is no colour: "${value}"`);
    return value;
  };
  const [dark = 0, light = 0] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['canvas', 'sheet', 'raised', 'sunken', 'hover', 'selected'];
const STATES = ['queued', 'settling', 'uploading', 'checking', 'done', 'waiting', 'blocked', 'failed'];
const GROUNDS = STATES.map((state) => `${state}-ground`);
const CLIENTS = Array.from({ length: 12 }, (_, index) => `client-${index + 1}`);
/** WCAG 2.2: 1.4.3 for words, 1.4.11 for what is seen without being read. */
const WORDS = 4.5;
const SIGNS = 3;

/** The table of the design: what stands on what, and how far apart they are at least. */
const PAIRS: readonly (readonly [
  what: string,
  fronts: readonly string[],
  grounds: readonly string[],
  needed: number,
])[] = [
  ['ink on every surface', ['ink'], SURFACES, WORDS],
  ['ink-2 on every surface', ['ink-2'], SURFACES, WORDS],
  ['ink-3 on every surface', ['ink-3'], SURFACES, WORDS],
  ['link on every surface', ['link'], SURFACES, WORDS],
  ['on-action on action', ['on-action'], ['action', 'action-hover'], WORDS],
  ...STATES.map(
    (state) =>
      [`${state} on surfaces and own ground`, [state], [...SURFACES, `${state}-ground`], WORDS] as const,
  ),
  ['ink on every state ground', ['ink'], GROUNDS, WORDS],
  ['ink-2 on every state ground', ['ink-2'], GROUNDS, WORDS],
  ['white on the 12 client colours', ['on-client'], CLIENTS, WORDS],
  ['12 client colours on every surface', CLIENTS, SURFACES, SIGNS],
  ['focus on every surface', ['focus'], SURFACES, SIGNS],
  ['control-edge on raised and sheet', ['control-edge'], ['raised', 'sheet'], SIGNS],
  ['selected-line on every surface', ['selected-line'], SURFACES, SIGNS],
  ['filled track against track', ['uploading'], ['track'], SIGNS],
];

describe.each([
  ['light', 'as it is', [plain]],
  ['dark', 'as it is', [plain]],
  ['light', 'with more contrast', [plain, more]],
  ['dark', 'with more contrast', [plain, more]],
] as const)('The %s theme %s', (theme, _how, parts) => {
  const tokens = tokensOf(theme, parts);

  test.each(PAIRS)('%s can be told apart as far as WCAG 2.2 AA asks', (_what, fronts, grounds, needed) => {
    const short = fronts.flatMap((front) =>
      grounds
        .map((ground) => ({ pair: `${front} on ${ground}`, ratio: contrast(tokens, front, ground) }))
        .filter(({ ratio }) => ratio < needed),
    );
    expect(short).toEqual([]);
  });
});

test('More contrast takes away the tints and draws lines as dark as words', () => {
  for (const theme of ['light', 'dark']) {
    const tokens = tokensOf(theme, [plain, more]);
    const surfaces = ['canvas', 'sheet', 'raised', 'sunken'].map((name) => tokens.get(`--${name}`));
    expect(new Set(surfaces)).toEqual(new Set([theme === 'light' ? '#ffffff' : '#000000']));
    expect(contrast(tokens, 'ink', 'sheet')).toBe(21);
    expect(contrast(tokens, 'edge', 'sheet')).toBeGreaterThan(WORDS);
    expect(contrast(tokens, 'hairline', 'sheet')).toBeGreaterThan(SIGNS);
  }
});
