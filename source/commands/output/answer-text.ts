import type {Answer} from '../../analysis/claims/asked.ts';
import {paragraph} from '../../reader/lines.ts';
import {relationWords} from '../../reader/words.ts';

/* How two claims stand to each other, for the person who typed them. */

/** The most shared words that are named. */
const mostNamed = 5;

/** "disputes (92 %): they cannot both be so; both speak of “dam”", wrapped. */
export function answerText(answer: Answer, columns: number): string {
  const {label, score} = answer;
  const word = label === 'unrelated' ? label : relationWords(label, score).word;
  const seems = word === label ? '' : 'it seems that ';
  const why = [`${seems}${reasonOf(answer)}`, sharedIn(answer)].filter(Boolean).join('; ');
  return paragraph(`${word} (${Math.round(100 * score)} %): ${why}`, columns, [])
    .map(({segments}) => `${segments.map(({text}) => text).join('')}\n`)
    .join('');
}

function reasonOf({label, direction, onlyFiguresDiffer}: Answer): string {
  const figures = onlyFiguresDiffer ? ', and only a figure differs' : '';
  switch (label) {
    case 'repeats':
      return 'both say the same';
    case 'supports':
      return direction === 'b->a'
        ? 'the second makes the first likelier'
        : 'the first makes the second likelier';
    case 'disputes':
      return `they cannot both be so${figures}`;
    case 'updates':
      return `both may be so, each at its time${figures}`;
    case 'related':
      return 'they are on the same subject, and neither decides the other';
    case 'unrelated':
      return 'neither bears on the other';
  }
}

function sharedIn({shared}: Answer): string {
  const named = shared.slice(0, mostNamed).map(word => `“${word}”`);
  return named.length === 0 ? '' : `both speak of ${named.join(', ')}`;
}
