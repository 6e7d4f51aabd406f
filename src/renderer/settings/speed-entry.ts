import { UPLOAD_LIMIT } from '../../shared/pace.ts';
import { SPEED_UNITS, type SpeedUnit } from '../../shared/speed-units.ts';

/** A speed as it stands in its field. */
export interface SpeedEntry {
  readonly amount: string;
  readonly unit: SpeedUnit;
}

const REMEMBERED = 'speed-unit';
/** A byte in a second is 0.000008 Mbit/s. */
const MOST_DIGITS = 6;

/** How a limit is shown in its field: in the unit that was used last, else in the one that suits it. */
export function speedEntry(bytesPerSecond: number, used: SpeedUnit | undefined): SpeedEntry {
  const unit = used ?? (bytesPerSecond >= SPEED_UNITS.mb ? 'mb' : 'kb');
  return { amount: String(Number((bytesPerSecond / SPEED_UNITS[unit]).toFixed(MOST_DIGITS))), unit };
}

/** Bytes in a second; undefined when the entry is no speed that can be set. */
export function entrySpeed({ amount, unit }: SpeedEntry): number | undefined {
  const text = amount.trim().replace(',', '.');
  if (!/^\d*\.?\d+$/.test(text)) return undefined;
  const speed = Math.round(Number(text) * SPEED_UNITS[unit]);
  return speed >= UPLOAD_LIMIT.least && speed <= UPLOAD_LIMIT.most ? speed : undefined;
}

/** The unit a speed was set in last; undefined when none was. */
export function usedUnit(): SpeedUnit | undefined {
  const text = localStorage.getItem(REMEMBERED);
  return text !== null && Object.hasOwn(SPEED_UNITS, text) ? (text as SpeedUnit) : undefined;
}

export const rememberUnit = (unit: SpeedUnit): void => localStorage.setItem(REMEMBERED, unit);
