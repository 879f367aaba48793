import type { Registry } from './commands';
import { belongsTo, isSingle, matches } from './keys';
import { keyedOf } from './registry';
import { areSingleKeysOn } from './single-keys';

/** While one of these is open, its own keys act and no others. */
const MODAL = 'dialog[open], [aria-modal="true"]';

/**
 * The page's one listener for keys. It is our own: a library for hot keys binds keys to elements, and has no word for whose key it is
 * (a focused button's, a scrolling table's, the inner of two scopes), which is all that is hard here.
 */
export function dispatch(event: KeyboardEvent, registry: Registry): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector(MODAL)) return;
  for (const { command, presses } of keyedOf(registry)) {
    const press = presses.find((one) => matches(one, event));
    if (!press) continue;
    if (belongsTo(event.target, press) || (isSingle(press) && !areSingleKeysOn())) return;
    event.preventDefault();
    // A key that is held steps on; it does not switch to and fro.
    const again = event.repeat && !/^(Arrow|Page)/.test(press.key);
    if (!command.disabled && !again) command.run();
    return;
  }
}
