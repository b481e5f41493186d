import {expect, test} from 'vitest';
import {documentFromText} from '../../source/import/document.ts';
import {type Analysis, isSaidPlainly, type Quote} from '../../source/model/analysis.ts';
import {textOf} from '../../source/model/span.ts';
import {foundByModel} from './found.ts';
import {texts} from './odd-texts.ts';

/*
Texts of kinds that nobody tuned the analysis to. What must hold of each: which words stand between
its quotation marks as speech, and that nobody is plainly said to speak who does not.
*/

const isSpeech = ({kind}: Quote): boolean => kind === 'direct' || kind === 'partial';

/** Who speech is said to be from without "probably": by name, or by the words that stand there. */
function plainSpeakers(text: string, {entities, quotes}: Analysis): readonly string[] {
  return quotes.filter(isSpeech).flatMap(({source}) => {
    if (source === null || !isSaidPlainly(source)) return [];
    const entity = entities.find(({id}) => id === source.entity);
    return [entity?.name ?? textOf(text, source.span)];
  });
}

test.each(texts)('on $kind', async ({text, language = 'en', speeches, hidden, speakers}) => {
  const analysis = await foundByModel(documentFromText(text, {kind: 'stdin'}));
  expect(analysis.language).toBe(language);
  const found = analysis.quotes.filter(isSpeech).map(({span}) => textOf(text, span));
  const missed = (words: string): boolean => !found.includes(words) && !!hidden?.includes(words);
  expect(found).toEqual(speeches.filter(words => !missed(words)));
  const wrong = plainSpeakers(text, analysis).filter(name => !speakers.includes(name));
  expect(wrong).toEqual([]);
});
