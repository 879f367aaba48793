import { words } from '@/content/words/offline/note';

/**
 * Fetches the rest once the page has loaded, so that keeping the site costs the first load nothing. Not in a frame, where a copy would be kept for each
 * site that embeds a stage; not where data is to be saved; and not in a copy that stands in a folder or a course, which has no manifest.
 */
const START = `addEventListener('load',()=>{
if('serviceWorker' in navigator&&top===self&&!navigator.connection?.saveData&&document.querySelector('link[rel=manifest]'))import('/offline.js')
})`;

/** Has the site kept for offline use; only in what is built, for a page that is being edited must come anew each time. */
export function OfflineStart() {
  return process.env.NODE_ENV === 'production' && <script dangerouslySetInnerHTML={{ __html: START }} />;
}

/** Where `offline.js` says that the site is kept, or that a newer version is here, in the words that it finds there. React leaves alone what it puts there. */
export function OfflineNote() {
  return <p className="no-print" data-offline="" data-words={JSON.stringify(words)} role="status" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
}
