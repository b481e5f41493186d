import type {Document} from '../../model/document.ts';
import type {Result} from '../../model/result.ts';
import type {Span} from '../../model/span.ts';
import {encodeWindows} from './encode-windows.ts';
import type {Encoding} from './encoding.ts';
import {loadModel, type Model} from './models.ts';
import type {PairTower} from './pair-tower.ts';
import {type Sections, sectionsOf, splitSections} from './sections.ts';
import {windowsOver} from './windows.ts';

/**
 * What the model reads in a document, or in the stretch `range` of it; null where there is no model,
 * or no word. The same words are said the same of in any stretch. Rejects where the network fails.
 */
export type Encode = (document: Document, range?: Span) => Promise<Encoding | null>;

/**
 * Reads with the program's own model, which is loaded by the first reading. `onShare` hears how much
 * of the text has been read, from 0 to 1.
 */
export function createEncoder(
  load: () => Promise<Result<Model>> = loadModel,
  onShare: (share: number) => void = () => undefined,
): Encode {
  let latest: {readonly text: string; readonly span: Span; readonly read: Sections} | null = null;
  return async ({text}, range) => {
    const model = await load();
    if (!model.ok) return null;
    const asked = range ?? {start: 0, end: text.length};
    const sections = sectionsOf(text, asked);
    const span = {start: sections[0]?.start ?? 0, end: sections.at(-1)?.end ?? 0};
    const isKnown =
      latest?.text === text && latest.span.start === span.start && latest.span.end === span.end;
    const read =
      isKnown && latest ? latest.read : splitSections(text, sections, model.value.vocabulary);
    // The text as it came this time: the copy of the time before need not be kept.
    latest = {text, span, read};
    const {words} = read;
    const windows = windowsOver(words, read.windows, asked);
    if (windows.length === 0) return null;
    const encoding = await encodeWindows(
      text,
      words,
      windows,
      model.value.text,
      model.value.tables,
      onShare,
    );
    const pairs = async (): Promise<PairTower> => {
      const tower = await model.value.pairs();
      if (!tower.ok) throw new Error(tower.message);
      return tower.value;
    };
    return {...encoding, pairs};
  };
}
