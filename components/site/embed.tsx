import { ArrowUpRight } from 'lucide-react';
import { words } from '@/content/words/site/frame';

/**
 * Runs before anything is drawn: a page that is opened with `?embed=1`, in a frame on somebody's own page, is marked so, and the style sheet
 * leaves the stage and its controls. The way out leads to the same page at the same place, whatever the fragment says by then.
 */
const MARK = `(()=>{
if(new URLSearchParams(location.search).get('embed')!=='1')return;
document.documentElement.dataset.embed='';
const aim=({target})=>{const link=target instanceof Element&&target.closest('.embed-out');if(!link)return;const to=new URL(location.href);to.searchParams.delete('embed');link.href=to.href};
for(const name of ['focusin','pointerdown','click'])addEventListener(name,aim,true)
})()`;

export function EmbedMark() {
  return <script dangerouslySetInnerHTML={{ __html: MARK }} />;
}

/** Stands in a frame where the site's head would be. */
export function EmbedOut() {
  return (
    <nav className="embed-bar no-print" aria-label={words.embed.name}>
      <a className="embed-out" href="/" target="_blank">
        {words.embed.out}
        <ArrowUpRight className="size-3.5" aria-hidden="true" />
        <span className="sr-only">{words.embed.newTab}</span>
      </a>
    </nav>
  );
}
