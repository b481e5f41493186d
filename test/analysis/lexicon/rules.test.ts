import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {allRules} from '../../../source/analysis/lexicon/rules.ts';

const analysis = join(import.meta.dirname, '../../../source/analysis');

const code = readdirSync(analysis, {recursive: true, encoding: 'utf8'})
  .filter(name => /(?<!\.data)\.ts$/.test(name) && name !== 'lexicon/rules.ts')
  .map(name => readFileSync(join(analysis, name), 'utf8'))
  .join('\n');

test.each([...allRules])('somebody asks whether %s is on', rule => {
  expect(code).toContain(`'${rule}'`);
});
