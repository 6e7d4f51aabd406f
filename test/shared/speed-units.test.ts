import { describe, expect, test } from 'vitest';
import { entrySpeed, speedEntry } from '../../src/renderer/settings/speed-entry.ts';
import { SPEED_UNITS, type SpeedUnit, speedOf } from '../../src/shared/speed-units.ts';

describe('a speed with its unit', () => {
  test.each([
    ['250 kB/s', 250_000],
    ['2 MB/s', 2_000_000],
    ['2MB/s', 2_000_000],
    ['1.5 MB/s', 1_500_000],
    ['16 Mbit/s', 2_000_000],
    ['0.5 Mbit/s', 62_500],
  ])('%s is %i bytes in a second', (text, speed) => {
    expect(speedOf(text)).toBe(speed);
  });

  // Mb/s could be bits or bytes: who writes it is asked.
  test.each(['2', '2 Mb/s', '2 mb/s', '-2 MB/s', '2  MB/s', '1e6 kB/s', 'MB/s', ''])('%j is none', (text) => {
    expect(speedOf(text)).toBeUndefined();
  });
});

describe('the field of the limit', () => {
  const units: readonly SpeedUnit[] = ['kb', 'mb', 'mbit'];

  test('shows a limit in the unit used last, and says the same number of bytes again', () => {
    expect(units).toEqual(Object.keys(SPEED_UNITS));
    for (const unit of units)
      for (const limit of [16_000, 16_001, 250_000, 1_000_000, 123_456_789, 1_000_000_000])
        expect(entrySpeed(speedEntry(limit, unit))).toBe(limit);
  });

  test('shows it in the unit that suits it where none was used', () => {
    expect(speedEntry(250_000, undefined)).toEqual({ amount: '250', unit: 'kb' });
    expect(speedEntry(2_000_000, undefined)).toEqual({ amount: '2', unit: 'mb' });
    expect(speedEntry(2_000_000, 'mbit')).toEqual({ amount: '16', unit: 'mbit' });
  });
});
