import { useEffect, useState } from 'react';

/** What a talk may ask for later. */
const parts = () => [
  import('./wire-view'),
  import('./link-view'),
  import('./overview'),
  import('../share/qr-code'),
  import('../stage/restore'),
  import('../stage/device/dialogs'),
  import('../stage/device/on-a-shelf'),
  import('../stage/view/explain'),
  import('../command/help'),
  import('../command/palette'),
];

/** Loads all that the talk may need, once the page is there: the network of a lecture hall may go. True when it is here. */
export function useWhole(scenarios: () => Promise<unknown>): boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    let wanted = true;
    // Of the typefaces that stand in for ours there are only those that the device has.
    const faces = [...document.fonts].map((face) => face.load().catch(() => null));
    void Promise.allSettled([scenarios(), ...parts(), ...faces]).then((all) => wanted && setWhole(all.every(({ status }) => status === 'fulfilled')));
    return () => {
      wanted = false;
    };
  }, [scenarios]);
  return isWhole;
}
