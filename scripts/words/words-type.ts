import { readFile } from 'node:fs/promises';
import type { MessageGroup } from '../../src/shared/language/language.ts';
import { messageValues } from '../../src/shared/language/message-values.ts';
import { inProject } from '../project.ts';

const HEAD = '/* Made by `npm run words` from assets/languages/en.json. Do not edit. */\n';

/** The type of `words` as the English file has it now: a string for each message, a function where it takes values. */
export async function wordsType(): Promise<string> {
  const file = JSON.parse(await readFile(inProject('assets', 'languages', 'en.json'), 'utf8')) as {
    readonly messages: MessageGroup;
  };
  return `${HEAD}\n/** Everything a person reads, by place and name. */\nexport interface Words ${groupType(file.messages, '')}\n`;
}

function groupType(group: MessageGroup, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(group).map(([name, message]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`;
    if (typeof message !== 'string') return `${inner}readonly ${key}: ${groupType(message, inner)};\n`;
    const comment = `${inner}/** ${message.replaceAll('*/', '*\u200b/')} */\n`;
    return `${comment}${inner}readonly ${key}: ${messageType(message)};\n`;
  });
  return lines.length === 0 ? 'Record<never, never>' : `{\n${lines.join('')}${indent}}`;
}

function messageType(message: string): string {
  const values = [...messageValues(message)];
  if (values.length === 0) return 'string';
  const fields = values.map(
    ([name, kind]) => `readonly ${name}: ${kind === 'number' ? 'number' : 'string | number'}`,
  );
  return `(values: { ${fields.join('; ')} }) => string`;
}
