import { writeFile } from 'node:fs/promises';
import { generatedPages } from './docs/generated-pages.ts';
import { inProject } from './project.ts';

for (const { name, text } of await generatedPages()) {
  await writeFile(inProject('docs', name), text);
  console.log(`docs/${name}`);
}
