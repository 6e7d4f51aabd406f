import path from 'node:path';
import { expect, vi } from 'vitest';
import type { ProfileView, UploadView } from '../../src/shared/model.ts';
import type { OfferView } from '../../src/shared/offer.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { keptSettings, type OpenDesk, openDesk } from './open-desk.ts';

/** The smallest picture there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Two of the sandbox's clients. */
export const TEAS = 'Bramblewick Teas';
export const VELO = 'Northlume Velo';

/** The desktop program in the sandbox, with files to give. */
export interface OfferDesk extends OpenDesk {
  readonly folder: TempFolder;
  clientOf(name: string): ProfileView;
  /** Writes a picture unlike every other and returns its path. */
  picture(name: string): Promise<string>;
  /** Writes a shoot of two clients, one file for nobody, and two that cannot be sent. */
  shoot(): Promise<string>;
  /** The one offer, once its number is known. */
  ready(): Promise<OfferView>;
  offer(paths: readonly string[], to?: ProfileView): Promise<OfferView>;
  rows(): Promise<readonly UploadView[]>;
  /** File names by client, of everything that is on its way or up. */
  whose(): Promise<Readonly<Record<string, readonly string[]>>>;
}

export async function openOfferDesk(): Promise<OfferDesk> {
  const folder = await tempFolder();
  const desk = openDesk({ folder: folder.path, settings: keptSettings() });
  await desk.handlers['account:try-sandbox']({});
  const clients = (await desk.handlers['app:snapshot']({})).profiles;
  const picture = (name: string): Promise<string> =>
    folder.file(name, Buffer.concat([PNG, Buffer.from(name)]));
  const rows = async (): Promise<readonly UploadView[]> => (await desk.handlers['queue:list']({})).uploads;
  const ready = async (): Promise<OfferView> => {
    await vi.waitFor(() => expect(desk.offers.list().map((offer) => offer.state)).toEqual(['ready']), {
      timeout: 60_000,
      interval: 20,
    });
    const [offer] = desk.offers.list();
    if (offer === undefined) throw new Error('nothing is offered');
    return offer;
  };
  return {
    ...desk,
    folder,
    picture,
    rows,
    ready,
    clientOf(name) {
      const found = clients.find((client) => client.name === name);
      if (found === undefined) throw new Error(`no client is called ${name}`);
      return found;
    },
    async shoot() {
      await picture(`shoot/${TEAS}/tins.png`);
      await picture(`shoot/${TEAS}/leaves.png`);
      await picture(`shoot/${VELO}/wheel.png`);
      await picture('shoot/group photo.png');
      await folder.file('shoot/notes.txt', 'not a picture');
      await folder.file('shoot/blank.png', '');
      return path.join(folder.path, 'shoot');
    },
    offer(paths, to) {
      desk.offers.make({ paths, profileId: to?.id ?? null });
      return ready();
    },
    async whose() {
      const names: Record<string, string[]> = {};
      for (const { profileId, fileName } of await rows()) {
        const name = clients.find((client) => client.id === profileId)?.name ?? '';
        names[name] = [...(names[name] ?? []), fileName].sort();
      }
      return names;
    },
    async close() {
      await desk.close();
      await folder.dispose();
    },
  };
}
