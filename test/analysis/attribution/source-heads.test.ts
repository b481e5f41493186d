import {expect, test} from 'vitest';
import {isHead} from '../../../source/analysis/attribution/source-heads.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import type {Mention} from '../../../source/model/analysis.ts';
import {documentOf} from '../../helpers.ts';

/** Whether `name` heads the phrase that all of `text` is. */
function heads(text: string, name: string): boolean {
  const start = text.indexOf(name);
  const mention: Mention = {
    id: 'm0',
    entity: 'e0',
    kind: 'name',
    span: {start, end: start + name.length},
    confidence: 1,
    evidence: [],
  };
  return isHead(tokenText(documentOf(text)), {start: 0, end: text.length}, mention);
}

test.each([
  ['Chief of Police General Maria Santos', 'Maria Santos'],
  ['the mayor, Maria Santos', 'Maria Santos'],
  ['Maria Santos of the harbour board', 'Maria Santos'],
  ['Maria Santos, who left', 'Maria Santos'],
])('in “%s” the name is who speaks', (text, name) => {
  expect(heads(text, name)).toBe(true);
});

test.each([
  ['Maria Santos’ sister', 'Maria Santos'],
  ['Maria Santos’s memoirs', 'Maria Santos'],
  ['people asked by the Harbour Board', 'Harbour Board'],
  ['a Harbour Board spokesman', 'Harbour Board'],
  ['articles from Maria Santos', 'Maria Santos'],
  ['counts in Northport and Eastholm', 'Eastholm'],
])('in “%s” it is not', (text, name) => {
  expect(heads(text, name)).toBe(false);
});
