import {analyzeDocument} from '../../analysis/analyze.ts';
import type {Encode} from '../../analysis/encoder/document-encoder.ts';
import type {PairTower} from '../../analysis/encoder/pair-tower.ts';
import {cleanLine} from '../../import/clean.ts';
import {documentFromText} from '../../import/document.ts';
import type {Document} from '../../model/document.ts';
import type {Result} from '../../model/result.ts';
import {type Filter, type Given, givenIn, strings} from '../filter.ts';
import {relationRecords} from '../output/relations-json.ts';
import {type Article, related} from './articles.ts';

/** A text as it is sent. `published` is a date, or what stands for one. */
type Sent = {readonly id: string; readonly text: string; readonly published: string | null};

/** The filter that relates the claims of the `texts` of a line, those within one and those across. */
export function relating(encode: Encode, tower: PairTower): Filter<readonly Sent[]> {
  return {
    example: '{"id":"1","texts":[{"id":"a","text":"…"},{"id":"b","text":"…"}]}',
    read: readTexts,
    async answer(texts) {
      const articles: Article[] = [];
      for (const text of texts) {
        const document = documentOf(text);
        articles.push({id: text.id, document, analysis: await analyzeDocument(document, encode)});
      }
      const warnings = articles.flatMap(({id, analysis}) =>
        analysis.warnings.map(({pass, message}) => ({text: id, pass, message})),
      );
      return {
        relations: relationRecords(await related(articles, tower)),
        ...(warnings.length === 0 ? {} : {warnings}),
      };
    },
  };
}

function documentOf({text, published}: Sent): Document {
  const document = documentFromText(text, {kind: 'stdin'});
  if (published === null) return document;
  return {...document, metadata: {...document.metadata, published: cleanLine(published)}};
}

function readTexts(given: Given): Result<readonly Sent[]> {
  const list = given.get('texts');
  if (list === undefined) return fault('"texts" is missing');
  if (!Array.isArray(list)) return fault('"texts" must be a list');
  const texts: Sent[] = [];
  const places = new Map<string, number>();
  for (const [at, item] of list.entries()) {
    const text = readText(givenIn(item));
    if (!text.ok) return fault(`text ${at + 1}: ${text.message}`);
    const {id} = text.value;
    const same = places.get(id);
    if (same !== undefined) return fault(`texts ${same} and ${at + 1} have the same "id"`);
    places.set(id, at + 1);
    texts.push(text.value);
  }
  return {ok: true, value: texts};
}

function readText(given: Given | null): Result<Sent> {
  if (given === null) return fault('must be an object with "id" and "text"');
  const must = strings('id', 'text')(given);
  if (!must.ok) return must;
  const published = given.get('published') ?? null;
  if (published !== null && typeof published !== 'string')
    return fault('"published" must be a string');
  return {ok: true, value: {...must.value, published}};
}

const fault = (message: string): Result<never> => ({ok: false, message});
