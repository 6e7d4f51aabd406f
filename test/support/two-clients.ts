import { distinctPicture, EngineRig, type RigClient, type RigOptions } from './engine-rig.ts';

/** A rig with two clients: what is only true of one of several must not look true of all. */
export interface TwoClients {
  readonly rig: EngineRig;
  readonly teas: RigClient;
  readonly ceramics: RigClient;
}

/** Starts a rig with two clients, each with a watched folder. */
export async function twoClients(options: RigOptions = {}): Promise<TwoClients> {
  const rig = await EngineRig.start(options);
  return { rig, teas: await rig.client(0), ceramics: await rig.client(1) };
}

/** The same once each has a file that is up: `first.jpg` and `other.jpg`. */
export async function twoClientsWithFiles(options: RigOptions = {}): Promise<TwoClients> {
  const both = await twoClients(options);
  const { rig, teas, ceramics } = both;
  await rig.drop(teas, 'first.jpg', distinctPicture('first'));
  await rig.drop(ceramics, 'other.jpg', distinctPicture('other'));
  await rig.until(() => rig.uploads().filter((upload) => upload.stage === 'done').length === 2);
  return both;
}
