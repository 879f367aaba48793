'use client';

import { useEffect, useRef } from 'react';
import { words } from '@/content/words/share/link-trouble';
import type { Saved } from '../stage/saved';
import type * as CodecModule from './codec';

/** What is wrong with a link, and a way on: two short texts for people. */
export interface Trouble {
  readonly reason: string;
  readonly hint: string;
}

/** The beginning of our fragments: all others are ordinary anchors. */
const OURS = '#s1.';

export interface SharedLinkDoors {
  /** Called with what the link holds; it has passed the schema, and `restored` says whether it can be played. */
  onSaved(saved: Saved): void;
  onTrouble(trouble: Trouble): void;
}

/** Opens the link that the page was called with, and each that its address is changed to. What reads links is loaded only then. */
export function useSharedLink(doors: SharedLinkDoors): void {
  const latest = useRef(doors);
  useEffect(() => {
    latest.current = doors;
  });
  useEffect(() => {
    let asked = 0;
    const open = async () => {
      const mine = ++asked;
      const { hash } = window.location;
      if (!hash.startsWith(OURS)) return;
      let codec: typeof CodecModule | null = null;
      try {
        codec = await import('./codec');
      } catch {
        // A build that was replaced meanwhile, or no network.
      }
      if (mine !== asked) return;
      if (!codec) return latest.current.onTrouble(words.unreachable);
      const opened = codec.fromFragment(hash);
      if (opened.ok) latest.current.onSaved(opened.saved);
      else latest.current.onTrouble(opened);
    };
    const onChange = () => void open();
    window.addEventListener('hashchange', onChange);
    onChange();
    return () => {
      asked = -1;
      window.removeEventListener('hashchange', onChange);
    };
  }, []);
}
