import type { DoctorArguments } from '../arguments.ts';
import type { Finding } from '../doctor/finding.ts';
import { findings } from '../doctor/findings.ts';
import { EXIT } from '../exit-codes.ts';
import type { Program } from '../program.ts';

/** `hotfolder doctor`: one line for each thing that could keep Hotfolder from working here. */
export async function doctor(asked: DoctorArguments, program: Program): Promise<number> {
  let failed = false;
  for await (const finding of findings(asked, program)) {
    if (finding.verdict === 'fail') failed = true;
    program.out(asked.json ? JSON.stringify({ event: 'check', ...finding }) : findingText(finding));
  }
  return failed ? EXIT.attention : EXIT.fine;
}

const findingText = ({ verdict, check, found, advice }: Finding): string =>
  `${verdict.padEnd(4)}  ${check}: ${found}${advice === undefined ? '' : `. ${advice}`}`;
