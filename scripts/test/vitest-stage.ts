import { mkdir, rm } from 'node:fs/promises';
import { captureChild, exitCodeOf, runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';
import { filesToRepeat, judge, judgeRepeated, type VitestRun } from './judge.ts';
import { RECORD_FILE_ENV, readRecord } from './run-record.ts';
import type { Tally } from './tally.ts';

const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');

/** The two projects of vitest.config.ts. */
export type VitestProject = 'unit' | 'e2e';

/** One vitest run: a project with its environment, and only the named files where some are named. */
interface RunRequest {
  readonly project: VitestProject;
  readonly env: NodeJS.ProcessEnv;
  readonly files: readonly string[];
}

async function runOnce({ project, env, files }: RunRequest): Promise<VitestRun> {
  const folder = inProject('.cache', 'test');
  const recordFile = inProject('.cache', 'test', `${project}.json`);
  await mkdir(folder, { recursive: true });
  await rm(recordFile, { force: true });
  // One file at a time end to end, where each starts Electrons of its own on two cores, and when repeated. The others
  // wait for disks and clocks more than they compute: of its own accord vitest would leave one core idle.
  const alone = project === 'e2e' || files.length > 0;
  const order = alone ? ['--no-file-parallelism'] : ['--maxWorkers=100%'];
  const end = await runChild({
    command: process.execPath,
    args: [vitest, 'run', '--project', project, ...order, ...files.map((file) => inProject(file))],
    options: { cwd: inProject(), env: { ...process.env, ...env, [RECORD_FILE_ENV]: recordFile } },
  });
  return { record: await readRecord(recordFile), exitCode: exitCodeOf(end) };
}

/** Runs one vitest project to its end, in our terminal, and once more the few files that failed, alone. */
export async function runVitest(project: VitestProject, env: NodeJS.ProcessEnv): Promise<Tally> {
  const first = await runOnce({ project, env, files: [] });
  const files = filesToRepeat(first);
  if (files.length === 0) return judge(first);
  console.log(`\nOnce more, one at a time: ${files.join(', ')}`);
  return judgeRepeated(first, await runOnce({ project, env, files }));
}

/** Counts a project's tests without running them: what a run that leaves them out has skipped. */
export async function countTests(project: VitestProject): Promise<number> {
  const listed = await captureChild({
    command: process.execPath,
    args: [vitest, 'list', '--project', project],
    options: { cwd: inProject() },
  });
  if (listed.code !== 0) throw new Error(`The ${project} tests could not be listed:\n${listed.output}`);
  return listed.output.split('\n').filter((line) => line.includes(' > ')).length;
}
