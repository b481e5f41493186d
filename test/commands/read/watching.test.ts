import {mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {watch} from '../../../source/commands/read/watching.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'));
});

afterEach(() => rmSync(folder, {recursive: true}));

const patience = {timeout: 10_000};

test('hears of a file that is written, and of one that is put in its place', async () => {
  const path = join(folder, 'text.txt');
  writeFileSync(path, 'One.');
  const onChange = vi.fn();
  const watching = watch(path, onChange);
  writeFileSync(path, 'One and two.');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), patience);
  watching.seen();
  writeFileSync(join(folder, 'other.txt'), 'Three.');
  renameSync(join(folder, 'other.txt'), path);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2), patience);
  watching.stop();
}, 25_000);

test('hears nothing of a change that was seen, nor of a file that is gone', async () => {
  const path = join(folder, 'text.txt');
  const other = join(folder, 'other.txt');
  writeFileSync(path, 'One.');
  writeFileSync(other, 'One.');
  const onChange = vi.fn();
  const onOther = vi.fn();
  const watching = watch(path, onChange);
  const watchingOther = watch(other, onOther);
  writeFileSync(path, 'One and two.');
  watching.seen();
  writeFileSync(other, 'One and two.');
  await vi.waitFor(() => expect(onOther).toHaveBeenCalled(), patience);
  rmSync(path);
  writeFileSync(other, 'One, two and three.');
  await vi.waitFor(() => expect(onOther).toHaveBeenCalledTimes(2), patience);
  expect(onChange).not.toHaveBeenCalled();
  watching.stop();
  watchingOther.stop();
}, 25_000);
