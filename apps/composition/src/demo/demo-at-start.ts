import type { Gensvar } from '../gensvar';
import { readDemo } from './demo-file';
import { loadDemo } from './load-demo';

/**
 * Loads the demo organisations where the settings want them. Repeatable: what an earlier start loaded is left as it is,
 * and what a start that was cut off had not loaded yet is added.
 * @param onLog takes one line that says what was done
 */
export async function loadDemoAtStart(gensvar: Gensvar, onLog: (line: string) => void): Promise<void> {
  if (!gensvar.settings.GENSVAR_DEMO) return;
  const demo = readDemo();
  const loaded = await loadDemo(demo, { ...gensvar, now: new Date().toISOString() });
  const added = loaded.filter(({ isNew }) => isNew).length;
  const what = `${loaded.length} invented inputs of ${Object.keys(demo.organisations).join(' and ')}`;
  onLog(added === 0 ? `The demo is there already: ${what}.` : `The demo is loaded: ${what}, ${added} of them now.`);
}
