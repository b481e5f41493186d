import {PassThrough} from 'node:stream';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {keyName} from '../../source/model/key.ts';
import {createInput} from '../../source/terminal/input.ts';

function openInput() {
  const raw: boolean[] = [];
  const stream = Object.assign(new PassThrough(), {setRawMode: (on: boolean) => raw.push(on)});
  const heard: string[] = [];
  const input = createInput(stream, {
    onEvent: event => heard.push(event.kind === 'key' ? keyName(event.key) : event.kind),
    onEnd: () => heard.push('end'),
  });
  input.resume();
  /** One read of the terminal. */
  const read = async (characters: string | Buffer): Promise<void> => {
    stream.write(characters);
    await vi.advanceTimersByTimeAsync(0);
  };
  return {input, stream, heard, raw, read, pass: vi.advanceTimersByTimeAsync.bind(vi)};
}

describe('the input', () => {
  beforeEach(() => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate']});
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes an Esc for a key when nothing follows it soon', async () => {
    const {heard, read, pass} = openInput();
    await read('\u001B');
    await pass(20);
    expect(heard).toEqual([]);
    await pass(20);
    await read('j');
    expect(heard).toEqual(['escape', 'j']);
  });

  it('takes an Esc and what follows it soon for one key', async () => {
    const {heard, read, pass} = openInput();
    await read('\u001B');
    await pass(20);
    await read('[A');
    await pass(100);
    expect(heard).toEqual(['up']);
  });

  it('waits longer for the rest of a report than for the rest of a key', async () => {
    const {heard, read, pass} = openInput();
    await read('\u001B]11;rgb:0000/');
    await pass(500);
    await read('0000/0000\u001B\\');
    await read('\u001B[<0;12');
    await pass(2000);
    await read('q');
    expect(heard).toEqual(['reply', 'q']);
  });

  it('puts a letter together that was cut between two reads', async () => {
    const {heard, read} = openInput();
    const bytes = Buffer.from('é👍');
    for (const byte of bytes) await read(Buffer.from([byte]));
    expect(heard).toEqual(['é', '👍']);
  });

  it('sets raw mode while it reads, and hears nothing while it is paused', async () => {
    const {input, heard, raw, read, pass} = openInput();
    await read('a\u001B');
    input.pause();
    await pass(100);
    expect(heard).toEqual(['a']);
    input.resume();
    await read('b');
    expect(heard).toEqual(['a', 'b']);
    expect(raw).toEqual([true, false, true]);
  });

  it('says when the terminal is gone', async () => {
    const {stream, heard, pass} = openInput();
    stream.emit('error', new Error('read EIO'));
    stream.end();
    await pass(0);
    expect(heard).toContain('end');
  });
});
