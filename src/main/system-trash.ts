import { shell } from 'electron';
import type { Trash } from '../engine/queue/originals.ts';
import { failure } from '../shared/failure.ts';
import { failed, ok } from '../shared/result.ts';

/** The system's own trash. A system without one refuses, and the file stays. */
export const systemTrash: Trash = async (path) => {
  try {
    await shell.trashItem(path);
    return ok(undefined);
  } catch (error) {
    return failed(failure('file-unreadable', error instanceof Error ? error.name : 'no trash'));
  }
};
