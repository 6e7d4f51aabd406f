import { httpAnswer, type RawConnection } from '../../support/raw-server.ts';

/** What the far end says; a function may hold the answer back. */
export type Said = Buffer | (() => Promise<Buffer>);

/** Decides by Profile-Key what a client is told, and hears who asked. */
export interface Says {
  to(key: string): Said | undefined;
  asked(key: string): void;
}

/** A media list of items with these names. */
export const list = (...names: string[]): Buffer =>
  httpAnswer(
    200,
    JSON.stringify(
      names.map((fileName) => ({
        id: fileName,
        url: `https://images.example/${fileName}`,
        fileName,
        size: '5',
      })),
    ),
  );

/** A far end that answers request after request on a connection, by the Profile-Key of each. */
export const mediaFarEnd =
  (says: Says) =>
  async (connection: RawConnection): Promise<void> => {
    let read = 0;
    for (;;) {
      const before = read;
      await new Promise<void>((resolve) => {
        if (connection.text().length > before) resolve();
        else connection.socket.once('data', () => resolve());
      });
      const text = connection.text().slice(read);
      read = connection.text().length;
      const key = /profile-key: (\S+)/i.exec(text)?.[1] ?? '';
      says.asked(key);
      const said = says.to(key) ?? httpAnswer(404);
      connection.socket.write(typeof said === 'function' ? await said() : said);
    }
  };
