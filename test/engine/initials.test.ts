import { expect, test } from 'vitest';
import { initialsOf } from '../../src/engine/profiles/initials.ts';

test('Two letters stand for a name, three where two names would look alike', () => {
  const names = ['Northlume Velo', 'Acme', 'Bramblewick Teas', 'Big Tall Trees', 'Øst & Vest', '', 'Acme'];
  expect(Object.fromEntries(initialsOf(names))).toEqual({
    'Northlume Velo': 'NV',
    Acme: 'ACM',
    'Bramblewick Teas': 'BTE',
    'Big Tall Trees': 'BTT',
    'Øst & Vest': 'ØV',
    '': '?',
  });
});
