import {type Stats, statSync, unwatchFile, watchFile} from 'node:fs';

/** How often the file is looked at, in ms: often enough for somebody who saves and looks back. */
const interval = 1000;

/** What is looked at of a file. An editor may write a new file in place of the old one. */
type Version = Pick<Stats, 'mtimeMs' | 'size'>;

export type Watching = {
  /** The file as it is now is what is on the screen. */
  readonly seen: () => void;
  readonly stop: () => void;
};

/**
 * Calls `onChange` when the file at `path` is another than it was when it was last seen. A file that
 * goes away is no change: the text on the screen is all that is left of it.
 */
export function watch(path: string, onChange: () => void): Watching {
  const versionOf = (): Version | undefined => statSync(path, {throwIfNoEntry: false});
  const isSame = (a: Version | undefined, b: Version | undefined): boolean =>
    a?.mtimeMs === b?.mtimeMs && a?.size === b?.size;
  let known = versionOf();
  const look = (now: Stats): void => {
    if (now.nlink === 0 || isSame(now, known)) return;
    known = now;
    onChange();
  };
  watchFile(path, {interval, persistent: false}, look);
  return {
    seen() {
      known = versionOf();
    },
    stop: () => unwatchFile(path, look),
  };
}
