import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import german from '../../assets/languages/de.json?raw';
import {
  copiedAs,
  copyVerb,
  daysText,
  galleryState,
  groupAgain,
  offlineCause,
  plate,
  selectionName,
  unreadCause,
} from '../../src/renderer/words/gallery-words.ts';
import { horizonWords } from '../../src/renderer/words/horizon-words.ts';
import { expiresText, soonestText, typeText } from '../../src/renderer/words/inspector-words.ts';
import { linkStateWords, linkStory } from '../../src/renderer/words/public-link-words.ts';
import { failure } from '../../src/shared/failure.ts';
import { profileId } from '../../src/shared/ids.ts';
import { ENGLISH } from '../../src/shared/language/english.ts';
import { readLanguage } from '../../src/shared/language/read-language.ts';
import { speak } from '../../src/shared/language/words.ts';
import { DAY } from '../../src/shared/units.ts';
import { publicLink, publicLinks } from './fake-links.ts';
import { mediaItems, NOW } from './fake-seed.ts';

beforeEach(() => {
  const read = readLanguage('de', JSON.parse(german));
  if ('problem' in read) throw new Error(read.problem);
  speak(read.language);
});
afterEach(() => speak(ENGLISH));

/** Saturday, 21 November 2026, 9:00 on this computer. */
const SATURDAY = new Date(2026, 10, 21, 9).getTime();

describe('The gallery in German', () => {
  test('counts items and clients in whole sentences', () => {
    expect(galleryState(2_318, 43, { found: 2_318, sort: 'newest' })).toBe(
      '2.318 Medien von 43 Kunden, neueste zuerst',
    );
    expect(galleryState(60, 1, { found: 1, sort: 'name' })).toBe('1 von 60 Medien von 1 Kunden, nach Namen');
    expect([daysText(1), daysText(12), daysText(0), daysText(null)]).toEqual([
      'noch 1 Tag',
      'noch 12 Tage',
      'Endet heute',
      'Unbekannt',
    ]);
    const one = {
      profileId: profileId('p'),
      failure: failure('server-error'),
      triedAt: SATURDAY,
      listedAt: null,
    };
    expect(unreadCause([one], 43, SATURDAY)).toBe('1 von 43 Kunden konnte um 09:00 nicht gelesen werden.');
    expect(unreadCause([one, one], 43, SATURDAY)).toMatch(/^2 von 43 Kunden konnten um/);
  });

  test('names every client of a selection, and what was copied in which form', () => {
    expect(selectionName(3, ['Acme', 'Berry', 'Cove'])).toBe('3 ausgewählt, von Acme, Berry und Cove');
    expect(copiedAs(2, ['Acme', 'Berry'], 'csv')).toBe('2 Links von Acme, Berry als CSV kopiert');
    expect([copyVerb(1, 1), copyVerb(10_000, 12_000)]).toEqual([
      '1 Link kopieren',
      'Die ersten 10.000 Links kopieren',
    ]);
    expect([groupAgain(4, 4), groupAgain(1, 4)]).toEqual([
      'Alle 4 erneut hochladen',
      '1 von 4 erneut hochladen',
    ]);
  });

  test('says of when it is in the right case, and calls a client’s library by one name', () => {
    expect(offlineCause(SATURDAY - 2 * DAY, SATURDAY)).toBe(
      'Offline. Sie sehen die Galerie von vor 2 Tagen.',
    );
    expect(offlineCause(SATURDAY - DAY, SATURDAY)).toBe('Offline. Sie sehen die Galerie von vor 1 Tag.');
    expect(german).not.toMatch(/Bibliothek/);
    expect(german).not.toMatch(/eobacht/);
    expect(german).not.toMatch(/\b[Ss]ichern\b/);
    expect(german).not.toMatch(/ …/);
  });

  test('tells the horizon, a tile and the facts', () => {
    const counts = Array.from({ length: 31 }, (_, day) => (day === 2 ? 1 : day === 6 ? 3 : 0));
    expect(horizonWords(counts, SATURDAY)).toEqual({
      main: 'Bis Dienstag läuft 1 Link ab',
      more: '3 weitere innerhalb einer Woche',
    });
    const [first] = mediaItems(1);
    if (first === undefined) throw new Error('The seed has an item.');
    const variants = [1, 2].map((n) => ({ label: `${n}x${n}`, accessUrl: `https://media.example/${n}` }));
    expect(plate({ ...first, variants })).toBe('JPEG, +2 Größen');
    expect(typeText(first, { width: 2160, height: 1080 })).toBe('JPEG-Bild, 2160 × 1080');
    const end = new Date(2026, 10, 23, 16, 40).getTime();
    expect(expiresText(end, SATURDAY)).toBe('Mo. 23. Nov. um 16:40, noch 2 Tage');
    expect(soonestText(end, 1, SATURDAY)).toBe('1 ist abgelaufen. Das erste endet am Mo. 23. Nov. um 16:40.');
  });

  test('a public link’s state fits its tile, and its story is told whole', () => {
    for (const { publicLink: link } of publicLinks())
      expect((link ? linkStateWords(link) : '').length).toBeLessThanOrEqual(13);
    expect(linkStory(publicLink('a.jpg'), NOW)).toBe('Erreichbar: image/jpeg, 2,4 MB.');
  });
});
