import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { inProject, projectRoot } from '../../scripts/project.ts';
import { findPhysical } from './physical-css.ts';

const sheets = readdirSync(inProject('src/renderer'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
  .map((entry) => join(entry.parentPath, entry.name));

test('Style sheets say start and end, never left and right', () => {
  expect(sheets.length).toBeGreaterThan(50);
  const found = sheets.flatMap((sheet) =>
    findPhysical(readFileSync(sheet, 'utf8')).map(
      ({ line, declaration }) => `${relative(projectRoot, sheet)}:${line}: ${declaration}`,
    ),
  );
  expect(found).toEqual([]);
});

test.each([
  'left: 0',
  'margin-right: 4px',
  'padding: 1px 2px 3px 4px',
  'padding: 0 calc(1px + (2 * 3px)) 0 4px',
  'border-radius: 0 4px 4px 4px',
  'border-top-left-radius: 4px',
  'text-align: right',
  'transform: translateX(-50%)',
  'transform: translate(-50%, -50%)',
  'width: 4px',
])('A style sheet with “%s” is found, however it is written', (declaration) => {
  expect(findPhysical(`.a {\n  color: red;\n  ${declaration};\n}`)).toEqual([{ line: 3, declaration }]);
  expect(findPhysical(`@media print {\n  .a { ${declaration} }\n}`)).toEqual([{ line: 2, declaration }]);
});

test.each([
  'inset-inline-start: 0',
  'padding: 1px 2px 3px',
  'padding: 1px 2px 3px 2px',
  'border-radius: 7px 7px 0 0',
  'text-align: start',
  'transform: rotate(90deg)',
  'max-inline-size: 4px',
  'outline-width: 2px',
])('“%s” follows the direction', (declaration) => {
  expect(findPhysical(`.a { ${declaration}; } /* left: 0; */`)).toEqual([]);
});

test('What is written once for each direction may say left and right', () => {
  expect(findPhysical('[dir="rtl"] .a { transform: scaleX(-1); }')).toEqual([]);
});
