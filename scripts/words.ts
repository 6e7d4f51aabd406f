import { writeFile } from 'node:fs/promises';
import { inProject } from './project.ts';
import { wordsType } from './words/words-type.ts';

await writeFile(inProject('src', 'shared', 'language', 'words-type.ts'), await wordsType());
