'use client';

import { useMemo, useState } from 'react';
import { LONGEST_QR, toFragment } from '../share/codec';
import { QrCode } from '../share/qr-code';
import { savedOf } from '../stage/saved';
import type { Presentation } from './presentation';

/** A code and a link that bring what is on the stage to the students’ own devices: the whole state is in the address, and nothing is sent. */
export function LinkView({ presentation: { player, lesson } }: { presentation: Presentation }) {
  const { scenario, builtIn, lines, line, t, mirrored, speed, playing } = player;
  const [copied, setCopied] = useState<string | null>(null);
  // While the film runs the moment changes again and again, and the code would with it: it holds the last at which it rested.
  const at = playing ? null : t;
  const link = useMemo(() => {
    if (at === null) return null;
    const saved = savedOf({ scenario, ownSetUp: !builtIn, lines, current: line.id, at, view: { shown: 'both', eavesdrop: false, mirrored, speed } });
    return `${window.location.origin}/learn/${lesson}/${toFragment(saved)}`;
  }, [scenario, builtIn, lines, line, at, mirrored, speed, lesson]);
  if (link === null) return <p className="picture-wait">The code comes when the film rests.</p>;
  return (
    <div className="picture-link">
      {link.length > LONGEST_QR ? <p>What was done here is too much for a code that a camera can read. Send the link instead.</p> : <QrCode text={link} />}
      <div>
        <h2 className="font-serif font-semibold">Try it on your own device</h2>
        <p>Point your camera at the code. The lesson opens with exactly these worlds, and what you do there stays with you.</p>
        <p>The code holds everything. Nothing is sent anywhere.</p>
        <button
          type="button"
          className="main-button"
          onClick={() =>
            navigator.clipboard.writeText(link).then(
              () => setCopied('The link is copied.'),
              () => setCopied('The browser lets nobody copy here.'),
            )
          }
        >
          Copy the link
        </button>
        <p role="status" className="min-h-8">
          {copied}
        </p>
      </div>
    </div>
  );
}
