import type { Mutant } from '../mutant.ts';

const file = 'src/engine/store/upload-store.ts';

/** The claim is kept in memory: all goes well until the process ends with bytes at the far end. */
export const dropWriteAhead: Mutant = {
  name: 'drop the write-ahead row',
  breaks: '2: after a crash nobody knows of the bytes that left, and they are sent again',
  tests: ['test/engine/promises.test.ts'],
  forms: [
    {
      name: 'sending and finishing in memory only',
      edits: [
        {
          file,
          find: '  readonly #account: AccountId;\n',
          put: '  readonly #account: AccountId;\n  readonly #unsaved = new Map<UploadId, UploadState>();\n',
        },
        {
          file,
          find: `    const row = this.#db.get('SELECT * FROM uploads WHERE account_id = ? AND id = ?', this.#account, id);
    return row && uploadFrom(row);`,
          put: `    const row = this.#db.get('SELECT * FROM uploads WHERE account_id = ? AND id = ?', this.#account, id);
    const unsaved = this.#unsaved.get(id);
    return row && { ...uploadFrom(row), ...(unsaved ? { state: unsaved } : {}) };`,
        },
        {
          file,
          find: '    const columns = columnsOf(state);\n',
          put: `    this.#unsaved.delete(id);
    if (state.kind === 'sending' || state.kind === 'finishing') {
      this.#unsaved.set(id, state);
      return;
    }
    const columns = columnsOf(state);
`,
        },
      ],
    },
  ],
};
