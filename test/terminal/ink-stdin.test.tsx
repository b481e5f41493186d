import {PassThrough} from 'node:stream';
import {render} from 'ink';
import TextInput from 'ink-text-input';
import {expect, it} from 'vitest';
import {parseKeyName} from '../../source/model/key.ts';
import {fieldInput, InkStdin} from '../../source/terminal/ink-stdin.ts';

/** A text field over fake streams; `type` gives it keys in one go, as one read of a paste would. */
async function openField() {
  const stdin = new InkStdin();
  const stdout = Object.assign(new PassThrough(), {columns: 80, rows: 10, isTTY: true as const});
  let value = '';
  const node = () => (
    <TextInput
      value={value}
      onChange={next => {
        value = next;
        app.rerender(node());
      }}
    />
  );
  const app = render(node(), {
    stdin,
    stdout: stdout as unknown as NodeJS.WriteStream,
    interactive: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  await app.waitUntilRenderFlush();
  const type = (keys: readonly string[]): string => {
    for (const name of keys) {
      const key = parseKeyName(name);
      const characters = key && fieldInput(key);
      if (characters === null) continue;
      stdin.forward(characters);
      app.rerender(node());
    }
    return value;
  };
  return {type, close: () => app.unmount()};
}

it('hands a text field every key of one read, in order and at once', async () => {
  const field = await openField();
  expect(field.type([...'abc', 'space', 'd'])).toBe('abc d');
  expect(field.type(['backspace', 'left', 'x', 'right', 'y'])).toBe('abcx y');
  field.close();
});

it('keeps from a text field what it would take for typing', () => {
  for (const name of ['ctrl+n', 'alt+b', 'enter', 'escape', 'tab', 'up', 'f1', 'shift+left']) {
    const key = parseKeyName(name);
    expect(key && fieldInput(key), name).toBeNull();
  }
});
