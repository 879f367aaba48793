import { words } from '@/content/words/stage/view/remarks';
import type { Deed, Remark } from '@/simulators/remark';

/** What a mail program tells, as a sentence. */
export function remarkInWords(remark: Remark): string {
  const answer = ('answer' in remark ? remark.answer : null) ?? words.renumbered;
  switch (remark.is) {
    case 'noTls':
      return words.noTls[remark.protocol];
    case 'noAnswer':
    case 'brokeOff':
      return words[remark.is](remark.quitSent);
    case 'letterUnavailable':
      return words.letterUnavailable(remark.number, answer);
    case 'notOpened':
      return words.notOpened(remark.folder, answer);
    case 'notSent':
      return words.notSent[remark.reason];
    case 'dropped':
      return words.dropped[remark.since](deedInWords(remark.deed));
    case 'refused':
      return (remark.full ? words.refusedForRoom : words.refused)(deedInWords(remark.deed), answer);
  }
  if ('folder' in remark) return words.ofFolder[remark.is](remark.folder);
  if ('title' in remark) return words.ofLetter[remark.is](remark.title);
  return 'answer' in remark ? words.ofAnswer[remark.is](answer) : words.plain[remark.is];
}

function deedInWords(deed: Deed): string {
  switch (deed.is) {
    case 'flags':
      return words.deeds.flags(deed.add, deed.remove, deed.title);
    case 'emptyTrash':
      return words.deeds.emptyTrash;
    case 'move':
    case 'copy':
    case 'store':
      return words.deeds[deed.is](deed.title, deed.folder);
  }
  return 'title' in deed ? words.deeds[deed.is](deed.title) : words.deeds[deed.is](deed.folder);
}
