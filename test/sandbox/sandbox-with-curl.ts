import { afterEach, beforeEach } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { as, type Curl, curlIn, mediaFile } from './curl-program.ts';

/** The answer of uploadUrl. */
export interface SignedAnswer {
  readonly accessUrl: string;
  readonly contentType: string;
  readonly uploadUrl: string;
}

/** A sandbox for each test, and the curl program. */
export interface SandboxWithCurl {
  readonly dataDir: string;
  readonly sandbox: Sandbox;
  readonly curl: Curl;
  readonly folder: TempFolder;
  /** Starts the sandbox again on the same data directory. */
  restart(options?: Omit<SandboxOptions, 'dataDir'>): Promise<Sandbox>;
  /** A GET on the API as the account, or as a profile. */
  get(route: string, profileKey?: string): ReturnType<Curl>;
  /** Asks for a signed URL. */
  sign(fileName: string, contentType: string, profileKey?: string): Promise<SignedAnswer>;
  /** Sends a real file to a signed URL. */
  put(signed: SignedAnswer, file: string, ...more: string[]): ReturnType<Curl>;
}

/** Registers the hooks; the returned object is good inside tests. */
export function sandboxWithCurl(options: Omit<SandboxOptions, 'dataDir'> = {}): SandboxWithCurl {
  let folder: TempFolder;
  let sandbox: Sandbox;
  let curl: Curl;
  const dataDir = () => `${folder.path}/sandbox`;
  beforeEach(async () => {
    folder = await tempFolder();
    curl = curlIn(await folder.folder('curl'));
    sandbox = await startSandbox({ ...options, dataDir: dataDir() });
  });
  afterEach(async () => {
    await sandbox.stop();
    await folder.dispose();
  });
  const get = (route: string, profileKey?: string) => curl(...as(profileKey), sandbox.baseUrl + route);
  return {
    get dataDir() {
      return dataDir();
    },
    get sandbox() {
      return sandbox;
    },
    get curl() {
      return curl;
    },
    get folder() {
      return folder;
    },
    restart: async (changed = options) => {
      await sandbox.stop();
      sandbox = await startSandbox({ ...changed, dataDir: dataDir() });
      return sandbox;
    },
    get,
    sign: async (fileName, contentType, profileKey) => {
      const query = `fileName=${encodeURIComponent(fileName)}&contentType=${encodeURIComponent(contentType)}`;
      const answer = await get(`/media/uploadUrl?${query}`, profileKey);
      if (answer.status !== 200) throw new Error(`uploadUrl answered ${answer.status}: ${answer.body}`);
      return answer.json() as SignedAnswer;
    },
    put: (signed, file, ...more) =>
      curl('-H', `Content-Type: ${signed.contentType}`, ...more, '-T', mediaFile(file), signed.uploadUrl),
  };
}
