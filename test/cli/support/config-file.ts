import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type RunConfig, readConfig } from '../../../src/cli/config/read-config.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';

/** Keys as the environment has them. */
export const ENV = {
  HOTFOLDER_API_KEY: 'THE-API-KEY-0001',
  ACME_KEY: 'ACME-KEY-0002',
  OTHER_KEY: 'OTHER-KEY-0003',
};

/** A configuration that can be used, in a folder that has `acme` and `other`. */
export const GOOD = {
  apiKeyEnv: 'HOTFOLDER_API_KEY',
  profiles: [{ name: 'Acme', keyEnv: 'ACME_KEY' }],
  roots: [{ path: 'acme', profile: 'Acme' }],
};

/** A folder for configurations, new for each test. */
export interface ConfigFile {
  readonly folder: TempFolder;
  /** Writes a configuration and reads it as the program does. */
  read(config: unknown, env?: Record<string, string>): Promise<RunConfig>;
}

/** Registers the hooks; the returned object is good inside tests. */
export function configFile(): ConfigFile {
  let folder: TempFolder;
  beforeEach(async () => {
    folder = await tempFolder();
    await folder.folder('acme');
    await folder.folder('other');
  });
  afterEach(() => folder.dispose());
  return {
    get folder() {
      return folder;
    },
    read: async (config, env = ENV) => {
      const file = path.join(folder.path, 'config.json');
      await writeFile(file, typeof config === 'string' ? config : JSON.stringify(config));
      return readConfig(file, env);
    },
  };
}
