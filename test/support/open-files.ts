import type { FilePort } from '../../src/engine/files/file-port.ts';

/** The same files, and the paths of those that were opened and not closed. */
export function countOpenFiles(files: FilePort): { readonly files: FilePort; left(): readonly string[] } {
  const open = new Map<object, string>();
  return {
    left: () => [...open.values()],
    files: {
      ...files,
      async open(path) {
        const opened = await files.open(path);
        if (!opened.ok) return opened;
        const file = opened.value;
        open.set(file, path);
        const close = (): Promise<void> => {
          open.delete(file);
          return file.close();
        };
        return { ...opened, value: { ...file, close } };
      },
    },
  };
}
