/** Long names give way in the middle: versions and endings stand at the end (DESIGN.md, row). */
export function shortName(name: string, most = 40): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const tail = 12;
  return `${letters.slice(0, most - tail - 1).join('')}…${letters.slice(-tail).join('')}`;
}
