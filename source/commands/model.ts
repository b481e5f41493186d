import {engineOf, loadModel} from '../analysis/encoder/models.ts';
import {engineLine} from '../reader/engine-line.ts';
import {complain} from './output/streams.ts';

/** Says on standard error why there is no model, where there is none. */
export async function complainWithoutModel(): Promise<void> {
  const engine = engineOf(await loadModel());
  if (engine.kind === 'none') complain(engineLine(engine));
}
