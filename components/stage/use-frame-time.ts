import { use, useEffect, useState } from 'react';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { FramesContext } from './frames';

/** No eye reads a clock more often. */
const OFTEN: Millis = 120;

/** The playhead's virtual moment for a clock: newer than the last drawing while something is played. */
export function useFrameTime(drawn: Instant, running: boolean): Instant {
  const frames = use(FramesContext);
  const [read, setRead] = useState<Instant | null>(null);
  useEffect(() => {
    if (!running || !frames) return;
    const timer = setInterval(() => setRead(frames.now().at.t), OFTEN);
    return () => {
      clearInterval(timer);
      setRead(null);
    };
  }, [frames, running]);
  return running ? Math.max(read ?? drawn, drawn) : drawn;
}
