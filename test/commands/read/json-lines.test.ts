import {describe, expect, it} from 'vitest';
import {lineOfFault, linesOfNames} from '../../../source/commands/read/json-lines.ts';

describe('the lines of a JSON file', () => {
  it('are known of every name, those within objects too', () => {
    const text =
      '{\n  "theme": "a: {",\n  "keys": {"a\\"b": ["x",\n"y"],\n    "mouse": "M"},\n "mouse":\n1}';
    expect(JSON.parse(text)).toHaveProperty('mouse', 1);
    expect(Object.fromEntries(linesOfNames(text))).toEqual({
      theme: 2,
      keys: 3,
      'keys.a"b': 3,
      'keys.mouse': 5,
      mouse: 6,
    });
  });

  it.each([
    ['{"a": 1,\n}', 2],
    ['{\n"a": pink}', 2],
    ['{"a":\n"x\ny"}', 2],
    ['{\n"a": ', 2],
    ['no settings\nat all', 1],
  ])('are known of a fault: %j', (text, line) => {
    let fault: unknown = null;
    try {
      JSON.parse(text);
    } catch (error) {
      fault = error;
    }
    if (!(fault instanceof SyntaxError)) throw new Error('it has no fault');
    expect(lineOfFault(text, fault)).toBe(line);
  });
});
