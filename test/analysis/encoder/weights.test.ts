import {hash} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {openWeights} from '../../../source/analysis/encoder/weights.ts';
import {temporaryFolder} from '../../harness/folder.ts';

const text = 'some weights';
const listed = {sha256: hash('sha256', text), bytes: text.length};

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

const write = (name: string, content: string): Promise<void> =>
  writeFile(join(folder, name), content);
const writeManifest = (files: object): Promise<void> =>
  write('manifest.json', JSON.stringify({version: '7', files}));

/** Opens the folder and reads one of its files. */
async function read(name: string) {
  const opened = openWeights(folder);
  return opened.ok ? opened.value.read(name) : opened;
}

describe('the weights', () => {
  it('are read whole, as the manifest lists them', async () => {
    await writeManifest({'text.onnx': listed});
    await write('text.onnx', text);
    const result = await read('text.onnx');
    expect(result.ok && Buffer.from(result.value).toString()).toBe(text);
  });

  it('have the version in the manifest, and another digest when a file is another', async () => {
    await writeManifest({'text.onnx': listed});
    const before = openWeights(folder);
    await writeManifest({'text.onnx': {...listed, sha256: hash('sha256', 'others')}});
    const after = openWeights(folder);
    if (!before.ok || !after.ok) throw new Error('the manifest was not read');
    expect(before.value.version).toBe('7');
    expect(before.value.digest).not.toBe(after.value.digest);
  });

  it.each([
    ['is not there', null, 'weights/text.onnx is not there'],
    ['is cut short', 'some', 'weights/text.onnx is damaged: 4 bytes instead of 12'],
    [
      'has other bytes',
      'some welghts',
      'weights/text.onnx is damaged: its hash is not the manifest’s',
    ],
  ])('say which file it is that %s', async (_, content, message) => {
    await writeManifest({'text.onnx': listed});
    if (content !== null) await write('text.onnx', content);
    expect(await read('text.onnx')).toEqual({ok: false, message});
  });

  it('read no file that the manifest does not list', async () => {
    await writeManifest({});
    await write('text.onnx', text);
    const message = 'weights/text.onnx is not in the manifest';
    expect(await read('text.onnx')).toEqual({ok: false, message});
  });

  it.each([
    [null, 'weights/manifest.json is not there'],
    ['{"version": ', 'weights/manifest.json is no JSON'],
    ['{"version": "1"}', 'weights/manifest.json does not list any weights'],
    ['{"version": 1, "files": {}}', 'weights/manifest.json does not list any weights'],
    [
      '{"version": "1", "files": {"a": {"sha256": 2}}}',
      'weights/manifest.json does not list any weights',
    ],
  ])('say what is wrong with a manifest that is %j', async (content, message) => {
    if (content !== null) await write('manifest.json', content);
    expect(openWeights(folder)).toEqual({ok: false, message});
  });
});
