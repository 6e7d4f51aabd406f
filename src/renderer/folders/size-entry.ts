/** Units a person enters a size in; decimal, as the window shows sizes. */
export type SizeUnit = 'kB' | 'MB' | 'GB';

/** A size as it stands in its field; an empty amount is no bound. */
export interface SizeEntry {
  readonly amount: string;
  readonly unit: SizeUnit;
}

const BYTES: { readonly [Unit in SizeUnit]: number } = {
  kB: 1_000,
  MB: 1_000_000,
  GB: 1_000_000_000,
};

/** From the smallest to the largest. */
export const SIZE_UNITS: readonly SizeUnit[] = ['kB', 'MB', 'GB'];

/** How a bound is shown in its field; without one, the unit most bounds are in. */
export function sizeEntry(bytes: number | null): SizeEntry {
  if (bytes === null) return { amount: '', unit: 'MB' };
  const unit = bytes >= BYTES.GB ? 'GB' : bytes >= BYTES.MB ? 'MB' : 'kB';
  return { amount: String(bytes / BYTES[unit]), unit };
}

/** Bytes; null = no bound; undefined = the entry is not a size. */
export function entryBytes({ amount, unit }: SizeEntry): number | null | undefined {
  const text = amount.trim().replace(',', '.');
  if (text === '') return null;
  if (!/^\d*\.?\d+$/.test(text)) return undefined;
  const bytes = Math.round(Number(text) * BYTES[unit]);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
