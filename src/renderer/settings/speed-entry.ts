import { UPLOAD_LIMIT } from '../../shared/pace.ts';

/** Units a person enters a speed in; decimal, as the window shows speeds. */
export type SpeedUnit = 'kb' | 'mb';

/** A speed as it stands in its field. */
export interface SpeedEntry {
  readonly amount: string;
  readonly unit: SpeedUnit;
}

const BYTES: { readonly [Unit in SpeedUnit]: number } = { kb: 1_000, mb: 1_000_000 };

export const SPEED_UNITS: readonly SpeedUnit[] = ['kb', 'mb'];

/** How a limit is shown in its field. */
export function speedEntry(bytesPerSecond: number): SpeedEntry {
  const unit = bytesPerSecond >= BYTES.mb ? 'mb' : 'kb';
  return { amount: String(bytesPerSecond / BYTES[unit]), unit };
}

/** Bytes in a second; undefined when the entry is no speed that can be set. */
export function entrySpeed({ amount, unit }: SpeedEntry): number | undefined {
  const text = amount.trim().replace(',', '.');
  if (!/^\d*\.?\d+$/.test(text)) return undefined;
  const speed = Math.round(Number(text) * BYTES[unit]);
  return speed >= UPLOAD_LIMIT.least && speed <= UPLOAD_LIMIT.most ? speed : undefined;
}
