'use client';

import { useMemo, useState } from 'react';
import { words } from '@/content/words/present/link';
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
  if (link === null) return <p className="picture-wait">{words.waiting}</p>;
  return (
    <div className="picture-link">
      {link.length > LONGEST_QR ? <p>{words.tooLong}</p> : <QrCode text={link} />}
      <div>
        <h2 className="font-serif font-semibold">{words.title}</h2>
        <p>{words.how}</p>
        <p>{words.private}</p>
        <button
          type="button"
          className="main-button"
          onClick={() =>
            navigator.clipboard.writeText(link).then(
              () => setCopied(words.copied),
              () => setCopied(words.notCopied),
            )
          }
        >
          {words.copy}
        </button>
        <p role="status" className="min-h-8">
          {copied}
        </p>
      </div>
    </div>
  );
}
