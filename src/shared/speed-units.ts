/** Units a person enters a speed in, bytes in a second; decimal, as the window shows speeds and providers sell them. */
export const SPEED_UNITS = { kb: 1_000, mb: 1_000_000, mbit: 125_000 } as const;

export type SpeedUnit = keyof typeof SPEED_UNITS;

const WRITTEN: Readonly<Record<string, SpeedUnit>> = { 'kB/s': 'kb', 'MB/s': 'mb', 'Mbit/s': 'mbit' };
const SPEED = new RegExp(String.raw`^(\d*\.?\d+) ?(${Object.keys(WRITTEN).join('|')})$`);

/** Bytes in a second, from a text such as `2 MB/s`, `250 kB/s` or `16 Mbit/s`; undefined when it is none. */
export function speedOf(text: string): number | undefined {
  const [, amount, written = ''] = SPEED.exec(text.trim()) ?? [];
  const unit = WRITTEN[written];
  return unit === undefined ? undefined : Math.round(Number(amount) * SPEED_UNITS[unit]);
}
