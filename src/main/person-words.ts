/** Words for the places outside the window: tray, notifications, questions. The window's own are in its words/. */

const NUMBER = new Intl.NumberFormat('en');
const TIME = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const number = (count: number): string => NUMBER.format(count);

/** "1 file", "12 files" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** "14:20", in this computer's time zone. */
export const timeOfDay = (epochMs: number): string => TIME.format(epochMs);

/** Long names give way in the middle: versions and endings stand at the end (DESIGN.md, row). */
export function shortName(name: string, most = 40): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const tail = 12;
  return `${letters.slice(0, most - tail - 1).join('')}…${letters.slice(-tail).join('')}`;
}
