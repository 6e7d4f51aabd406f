import { UploadRate } from '../../engine/api/upload-rate.ts';
import type { Engine } from '../../engine/engine.ts';
import type { GivenFile, GivenRefusal } from '../../engine/given/given-file.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import { systemClock } from '../../engine/ports/system-clock.ts';
import type { BatchId } from '../../shared/ids.ts';
import { SECOND } from '../../shared/units.ts';
import { type AddReporter, addReporter } from '../add/add-reporter.ts';
import { GivenBatch } from '../add/given-batch.ts';
import type { AddArguments } from '../arguments.ts';
import { closeNames } from '../config/close-names.ts';
import { type RunConfig, readConfig } from '../config/read-config.ts';
import { EXIT } from '../exit-codes.ts';
import { NetworkInForce } from '../network/network-in-force.ts';
import { type Program, surroundingsOf } from '../program.ts';
import { PRIMARY } from '../read/named-profile.ts';
import { openDataDir } from '../run/data-dir.ts';
import { openEngine } from '../run/open-engine.ts';
import { RunClients } from '../run/run-clients.ts';
import { type StopSignals, stopSignals } from '../run/stop-signals.ts';
import { waitForEnd } from '../run/wait-for-end.ts';
import { UnusableError } from '../unusable-error.ts';

/** `hotfolder add`: uploads files for one client, outside of every watched folder. Resolves with the exit code. */
export async function add(asked: AddArguments, program: Program): Promise<number> {
  const config = readConfig(asked.config, program.env, surroundingsOf(program, asked.dataDir));
  const client = clientNamed(asked.profile, config);
  for (const warning of config.warnings) program.tell(`Warning: ${warning}`);
  const clock = systemClock();
  const dataDir = program.appData?.opened ?? openDataDir(asked.dataDir, clock);
  const stop = stopSignals();
  const { account, limits } = config;
  const rate = new UploadRate(clock, config.uploadBytesPerSecond);
  const way = new NetworkInForce(config.network);
  const about = { program, account, limits, rate, way, clock, dataDir };
  const { engine, vault, close } = openEngine({ ...about, watches: false });
  try {
    const clients = new RunClients(engine.profiles, vault);
    await clients.follow(config);
    const reporter = addReporter(program.out, { json: asked.json, client });
    const { files, refused } = await lookAt(engine, asked.files, stop.signal);
    for (const one of refused) reporter.refused(one);
    if (stop.code !== undefined) return stop.code;
    if (files.length === 0 && refused.length === 0)
      program.tell('Nothing that could be sent was found there.');
    const give = () => giveTo(engine, files, clients.idOf(client));
    if (asked.wait) return await send({ asked, engine, config, clock, stop, files, reporter, give });
    if (files.length > 0) await give();
    program.tell(`${files.length} ${files.length === 1 ? 'file is' : 'files are'} left to the next run.`);
    return files.length === 0 || refused.length > 0 ? EXIT.attention : EXIT.fine;
  } finally {
    await close();
    stop.dispose();
    dataDir.close();
  }
}

function clientNamed(name: string, { profiles }: RunConfig): string | null {
  const known = profiles.map((profile) => profile.name);
  if (known.includes(name)) return name;
  if (name === PRIMARY) return null;
  const close = closeNames(name, [...known, PRIMARY]);
  const advice =
    close.length > 0 ? `did you mean ${close.join(' or ')}?` : `known: ${[...known, PRIMARY].join(', ')}`;
  throw new UnusableError(`hotfolder: "${name}" is not one of the profiles of the configuration; ${advice}`);
}

async function lookAt(engine: Engine, paths: readonly string[], signal: AbortSignal) {
  const files: GivenFile[] = [];
  const refused: GivenRefusal[] = [];
  await engine.given.look(paths, signal, (sight) => {
    files.push(...sight.files);
    refused.push(...sight.refused);
  });
  return { files, refused };
}

/** Writes the files down; from here on they are sent, by this run or a later one. */
async function giveTo(
  engine: Engine,
  files: readonly GivenFile[],
  profileId: Parameters<Engine['given']['give']>[1]['profileId'],
): Promise<BatchId> {
  const given = await engine.given.give(files, { profileId });
  if (given.done) return given.value;
  throw new UnusableError('There is no room on the disk for the queue. Make room, and give the files again.');
}

interface Sending {
  readonly asked: AddArguments;
  readonly engine: Engine;
  readonly config: RunConfig;
  readonly clock: Clock;
  readonly stop: StopSignals;
  readonly files: readonly GivenFile[];
  readonly reporter: AddReporter;
  give(): Promise<BatchId>;
}

/** Sends what was given, and with it what earlier runs left in the queue; waits for what was given. */
async function send({ asked, engine, config, clock, stop, files, reporter, give }: Sending): Promise<number> {
  if (files.length === 0) return reporter.end({ waiting: 0, unsettled: 0 });
  const { stabilityMs, unsettledThresholds } = config.limits;
  const batch = new GivenBatch({
    clock,
    size: files.length,
    unsettledAfterMs: stabilityMs * unsettledThresholds,
    ended: (view) => reporter.ended(view),
  });
  const deaf = engine.subscribe((change) => batch.hear(change));
  batch.begin(await give());
  engine.start();
  const limit = asked.maxWaitS === undefined ? {} : { maxWaitMs: asked.maxWaitS * SECOND };
  const end = await waitForEnd({ clock, signal: stop.signal, ended: () => batch.ended, ...limit });
  deaf();
  const code = reporter.end(batch.count());
  return end === 'stopped' ? (stop.code ?? EXIT.terminated) : code;
}
