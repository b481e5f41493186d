import {spawn} from 'node:child_process';

/** How many records have been answered, for whoever waits. */
export type Progress = (answered: number) => void;

/**
 * Runs a filter: each record as a line of JSON with its place as `id`, and the answers by that
 * place. Records without an answer, or with an `error`, have none in the map. Rejects where the
 * command cannot be run or ends with another status than 0 or 1 (that a line was at fault).
 */
export function runFilter<Answer>(
  command: string,
  records: readonly object[],
  onProgress: Progress = () => undefined,
): Promise<ReadonlyMap<number, Answer>> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {shell: true, stdio: ['pipe', 'pipe', 'pipe']});
    const answers = new Map<number, Answer>();
    let complaint = '';
    const take = (line: string): void => {
      const answer: Answer & {readonly id: string; readonly error?: string} = JSON.parse(line);
      if (answer.error === undefined) answers.set(Number(answer.id), answer);
      onProgress(answers.size);
    };
    child.stdout.on('data', linesTo(take));
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      complaint = (complaint + words).slice(0, 500);
    });
    child.on('error', reject);
    child.on('close', status => {
      if (status === 0 || (status === 1 && answers.size > 0)) resolve(answers);
      else reject(new Error(complaint.trim().split('\n')[0] || `${command} ended with ${status}`));
    });
    // A command that ended early says why with its status.
    child.stdin.on('error', () => undefined);
    child.stdin.end(
      records.map((record, id) => `${JSON.stringify({id: String(id), ...record})}\n`).join(''),
    );
  });
}

/** Puts lines together from pieces of bytes, a character of which may be cut in two. */
function linesTo(take: (line: string) => void): (piece: Buffer) => void {
  const decoder = new TextDecoder();
  let rest = '';
  return piece => {
    const lines = (rest + decoder.decode(piece, {stream: true})).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') take(line);
  };
}
