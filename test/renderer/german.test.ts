import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import german from '../../assets/languages/de.json?raw';
import { activityState, exportScope, searchState } from '../../src/renderer/words/activity-words.ts';
import { CLIENTS, clientsState } from '../../src/renderer/words/client-words.ts';
import { connected } from '../../src/renderer/words/first-run-words.ts';
import { IMPORT, importState } from '../../src/renderer/words/import-words.ts';
import { keyProblemText } from '../../src/renderer/words/key-problem-words.ts';
import { failure } from '../../src/shared/failure.ts';
import { importFaultWords } from '../../src/shared/import-fault-words.ts';
import { ENGLISH } from '../../src/shared/language/english.ts';
import { readLanguage } from '../../src/shared/language/read-language.ts';
import { speak } from '../../src/shared/language/words.ts';
import { profile } from './fake-seed.ts';

beforeEach(() => {
  const read = readLanguage('de', JSON.parse(german));
  if ('problem' in read) throw new Error(read.problem);
  speak(read.language);
});
afterEach(() => speak(ENGLISH));

describe('In German', () => {
  test('clients are told in whole sentences, one and many', () => {
    expect(clientsState([])).toBe('Noch kein Kunde.');
    expect(clientsState([profile(0)])).toBe('1 Kunde. 1 Schlüssel funktioniert.');
    const states = [profile(0), profile(1), profile(2, { state: 'refused' }), profile(3, { enabled: false })];
    expect(clientsState(states)).toBe(
      '4 Kunden. 2 Schlüssel funktionieren, 1 wurde abgelehnt und 1 ist aus.',
    );
    expect(CLIENTS.removeFollows({ client: 'Acme', folders: 2 })).toMatch(
      /2 Ordner werden nicht mehr überwacht/,
    );
    expect(CLIENTS.removeFollows({ client: 'Acme', folders: 0 })).not.toMatch(/überwacht/);
  });

  test('a list of clients is counted as its lines stand', () => {
    expect(importState({ works: 5, checking: 1, unchecked: 0, here: 0, needs: 3 })).toBe(
      'Jeder Schlüssel wird mit einem Aufruf geprüft, der nur liest. 5 funktionieren, 1 wird geprüft und 3 Zeilen brauchen Sie.',
    );
    expect(IMPORT.add({ count: 5 })).toBe('5 Kunden hinzufügen');
    expect(importFaultWords({ kind: 'same-key', line: 1_204 })).toBe('Derselbe Schlüssel wie in Zeile 1204');
  });

  test('a key says what it may do, and why it was not taken', () => {
    expect(connected(43)).toBe('Der Schlüssel funktioniert. Er darf 43 Kundenprofile verwalten.');
    const refused = { kind: 'failure', failure: failure('key-rejected', 'not known') } as const;
    expect(keyProblemText(refused)).toMatch(
      /^Ayrshare hat diesen Schlüssel abgelehnt\. .* Ayrshare sagt: not known$/,
    );
  });

  test('the activity counts by German rules and numbers', () => {
    expect(activityState(1, { more: false, client: null })).toBe('1 Datei ist abgeschlossen.');
    expect(activityState(1_200, { more: true, client: 'Acme' })).toBe(
      'Die neuesten 1.200 für Acme abgeschlossenen Dateien.',
    );
    expect(searchState(2, 1_200, false)).toBe('2 von 1.200 Einträgen passen.');
    expect(exportScope('not-up', null)).toBe('Nicht gesendet, alle Kunden');
  });
});
