import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const CHARTS = path.join(import.meta.dirname, '..');
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

test('no chart writes a percentage of its own: lines and their words come from the model in force', () => {
  const files = readdirSync(CHARTS, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(20);
  const own = files.filter((file) =>
    /\d ?%(?! \d)|\b(over|near|wellOver) ?[=:<>]+ ?\d/.test(
      readFileSync(path.join(CHARTS, file), 'utf8').replace(COMMENTS, ''),
    ),
  );
  expect(own).toEqual([]);
});
