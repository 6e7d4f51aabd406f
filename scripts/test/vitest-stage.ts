import { mkdir, readFile, rm } from 'node:fs/promises';
import { captureChild, exitCodeOf, runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';
import { type Tally, type VitestReport, vitestTally } from './tally.ts';

const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');

/** The two projects of vitest.config.ts. */
export type VitestProject = 'unit' | 'e2e';

/** Runs one vitest project to its end, in our terminal, and counts its tests. */
export async function runVitest(project: VitestProject, env: NodeJS.ProcessEnv): Promise<Tally> {
  const folder = inProject('.cache', 'test');
  const reportFile = inProject('.cache', 'test', `${project}.json`);
  await mkdir(folder, { recursive: true });
  await rm(reportFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  // Files run one at a time end to end: each starts Electrons of its own on two cores.
  const order = project === 'e2e' ? ['--no-file-parallelism'] : [];
  const end = await runChild({
    command: process.execPath,
    args: [vitest, 'run', '--project', project, ...reporters, ...order],
    options: { cwd: inProject(), env: { ...process.env, ...env } },
  });
  return vitestTally(await readReport(reportFile), exitCodeOf(end));
}

async function readReport(file: string): Promise<VitestReport | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
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
