import type {Document} from '../model/document.ts';
import {countBefore} from '../model/span.ts';

/**
 * How a place in a document leads back to a line of its file: the text is the file's own; or the
 * line, from 1, on which each block begins is known; or nothing is, where the parser keeps no
 * places (HTML).
 */
export type SourceLines =
  | {readonly kind: 'sameAsText'}
  | {readonly kind: 'perBlock'; readonly lines: readonly number[]}
  | {readonly kind: 'unknown'};

/** The line of the source, from 1, on which `offset` stands or its block begins; null: unknown. */
export function sourceLine(document: Document, lines: SourceLines, offset: number): number | null {
  if (lines.kind === 'unknown') return null;
  if (lines.kind === 'sameAsText') {
    let line = 1;
    for (let at = document.text.indexOf('\n'); at >= 0 && at < offset; line++) {
      at = document.text.indexOf('\n', at + 1);
    }
    return line;
  }
  const spans = document.blocks.map(({span}) => span);
  return lines.lines[Math.max(0, countBefore(spans, offset + 1) - 1)] ?? null;
}
