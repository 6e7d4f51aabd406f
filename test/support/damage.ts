import { countingRandom } from './fake-clock.ts';

/** SQLite's default: https://www.sqlite.org/pgszchng2016.html */
export const PAGE_BYTES = 4_096;

/** A few runs of random bytes at random places; of some files the end is lost too. The same for the same seed. */
export function damage(whole: Buffer, seed: number): Buffer {
  const { number } = countingRandom(seed);
  const upTo = (most: number): number => Math.floor(number() * most);
  const bytes = Buffer.from(whole);
  for (let runs = 1 + upTo(4); runs > 0; runs--) {
    const from = upTo(bytes.length);
    const end = Math.min(bytes.length, from + 1 + upTo(200));
    for (let at = from; at < end; at++) bytes[at] = upTo(256);
  }
  return seed % 5 === 0 ? bytes.subarray(0, upTo(bytes.length)) : bytes;
}

/** The same with one page of zeroes; pages count from 1. */
export function zeroPage(whole: Buffer, page: number): Buffer {
  return Buffer.from(whole).fill(0, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
}
