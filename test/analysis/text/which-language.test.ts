import {describe, expect, test} from 'vitest';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {languageOf} from '../../../source/analysis/text/which-language.ts';
import {documentOf} from '../../helpers.ts';

const language = (text: string): string => languageOf(tokenText(documentOf(`${text}\n`)));

describe('the language of a text', () => {
  test.each([
    ['de', 'Die Bürgermeisterin sagte am Montag, dass der Hafen nicht verkauft werden soll.'],
    ['fr', 'La maire a déclaré lundi que le port ne serait pas vendu et que la ville le gardera.'],
    ['es', 'La alcaldesa dijo el lunes que el puerto no se va a vender y que es de todos.'],
    [
      'fi',
      'Pormestari sanoi maanantaina, että satamaa ei myydä. Hän on sitä mieltä, mutta se jää.',
    ],
    ['tr', 'Belediye başkanı pazartesi günü limanın satılmayacağını söyledi. Bu her şey için iyi.'],
    ['ru', 'Мэр заявила в понедельник, что порт не будет продан и что он для всех.'],
    ['ar', 'قالت العمدة آدا بروك يوم الاثنين إن الميناء لن يباع من أجل هذا.'],
    ['ja', '市長は月曜日、港を売却しないと述べた。'],
  ])('is told by its everyday words or its letters: %s', (tag, text) => {
    expect(language(text)).toBe(tag);
  });

  test.each([
    '«No vamos a vender el puerto», dijo la alcaldesa Ada Brook.',
    'Bürgermeisterin will den Hafen nicht verkaufen',
    'Wali kota mengatakan pada hari Senin bahwa pelabuhan tidak akan dijual kepada siapa pun.',
    'Thị trưởng hôm thứ Hai nói rằng bến cảng sẽ không được bán cho bất kỳ ai trong năm nay.',
  ])('is not taken for English: %s', text => {
    expect(language(text)).not.toBe('en');
  });

  test.each([
    ['a headline in capitals', 'MAYOR BROOK REFUSES TO SELL HARBOUR TO FOREIGN INVESTORS IN MAY'],
    ['a headline with particles', 'Charles de Gaulle and Vincent van der Berg met'],
    [
      'a list of names',
      'Ada Brook\n\nCarl Dunn\n\nLena Moss\n\nPeter Vale\n\nMara Finch\n\nTom Reed',
    ],
    [
      'results',
      'Leeds 3 Burnley 2\nEverton hold Liverpool\nGolf: McIlroy leads Open\nKane near Bayern move\nSaka scores late\nTennis: Swiatek beats Gauff',
    ],
    ['two words', 'No comment'],
    ['figures', '1 2 3 4'],
  ])('is English for %s', (_, text) => {
    expect(language(text)).toBe('en');
  });
});
