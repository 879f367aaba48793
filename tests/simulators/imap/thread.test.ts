import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatThreads, threadMessages, type Thread } from '../../../simulators/imap/thread';
import { searchMessages, type Found } from '../../../simulators/imap/search';
import { answers, letter, run, selected, type Letter } from './selected';

/** A message of the nth minute. */
function mail(minute: number, fields: string): Letter {
  return letter(`Date: Mon, 03 Feb 2025 ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00 +0000\n${fields}\n\n`);
}

const references = (letters: readonly Letter[], search = 'ALL') => answers(selected(letters), `THREAD REFERENCES UTF-8 ${search}`)[0];
const orderedSubject = (letters: readonly Letter[]) => answers(selected(letters), 'THREAD ORDEREDSUBJECT UTF-8 ALL')[0];

describe('RFC 5256 §4: how threads are written', () => {
  const node = (number: number | null, ...children: Thread[]): Thread => ({ message: number === null ? null : ({ index: number - 1 } as Found), children });
  it.each<[string, Thread[]]>([
    ['', []],
    ['(2)(3 6 (4 23)(44 7 96))', [node(2), node(3, node(6, node(4, node(23)), node(44, node(7, node(96)))))]],
    ['((3)(5))', [node(null, node(3), node(5))]],
    ['((1 2)(3 (4)(5)))', [node(null, node(1, node(2)), node(3, node(4), node(5)))]],
  ])('%s', (text, threads) => expect(formatThreads(threads, ({ index }) => index + 1)).toBe(text));
});

describe('RFC 5256 §3: ORDEREDSUBJECT', () => {
  it('the first of a subject is the parent of all others; threads stand by the date of their first', () => {
    expect(
      orderedSubject([
        mail(5, 'Subject: b'),
        mail(3, 'Subject: Re: a'),
        mail(1, 'Subject: a'),
        mail(2, 'Subject: [x] A (fwd)'),
        mail(6, 'Subject: fwd: B'),
        mail(4, 'Subject: c'),
      ]),
    ).toBe('THREAD (3 (4)(2))(6)(1 5)');
  });
  it('nothing found', () => expect(orderedSubject([])).toBe('THREAD'));
});

describe('RFC 5256 §3: REFERENCES', () => {
  const id = (name: string) => `Message-ID: <${name}@x>`;
  const refs = (...names: string[]) => `References: ${names.map((name) => `<${name}@x>`).join(' ')}`;

  it.each<[string, Letter[], string]>([
    ['(1) a message hangs from the one it refers to last', [mail(1, id('a')), mail(2, `${id('b')}\n${refs('a')}`), mail(3, `${id('c')}\n${refs('a', 'b')}`)], '(1 2 3)'],
    ['(1) order of arrival does not matter', [mail(3, `${id('c')}\n${refs('a', 'b')}`), mail(2, `${id('b')}\n${refs('a')}`), mail(1, id('a'))], '(3 2 1)'],
    ['(1) In-Reply-To stands in for References, with its first identifier', [mail(1, id('a')), mail(2, 'In-Reply-To: Your <a@x> and <z@x>'), mail(3, `${refs()}none\nIn-Reply-To: <a@x>`)], '(1 (2)(3))'],
    ['(1) of two messages with one identifier the first has it', [mail(1, id('a')), mail(2, `${id('a')}\n${refs('r')}`), mail(3, refs('a'))], '(1 3)(2)'],
    // Its last reference would be its parent, and that link would be a circle (1.B).
    ['(1) a message that refers to itself', [mail(1, `${id('a')}\n${refs('a')}`), mail(2, `${id('b')}\n${refs('a', 'b')}`)], '(1)(2)'],
    ['(1) a message that refers to itself, and to others', [mail(1, `${id('c')}\n${refs('c', 'q', 'c')}`), mail(2, `${id('d')}\n${refs('p', 'r', 'q')}`)], '(1 2)'],
    ['(1) a circle is not closed', [mail(1, `${id('a')}\n${refs('b')}`), mail(2, `${id('b')}\n${refs('a')}`)], '(2 1)'],
    ['(1) a longer circle is not closed', [mail(1, `${id('a')}\n${refs('c')}`), mail(2, `${id('b')}\n${refs('a')}`), mail(3, `${id('c')}\n${refs('b')}`)], '(3 1 2)'],
    ["(1) a message's own references outweigh what others say of it", [mail(1, `${id('c')}\n${refs('a', 'b')}`), mail(2, id('b')), mail(3, id('a'))], '(2 1)(3)'],
    ['(1) quoting is spelling only', [mail(1, 'Message-ID: <"a\\b"@x>'), mail(2, 'References: <ab@x>')], '(1 2)'],
    ['(3) a dummy in the middle gives way', [mail(1, id('a')), mail(2, `${id('c')}\n${refs('a', 'b')}`)], '(1 2)'],
    ['(3) a dummy root with one child gives way', [mail(1, `${id('b')}\n${refs('a')}`), mail(2, `${id('c')}\n${refs('a', 'b')}`)], '(1 2)'],
    ['(3) a dummy root with several stays', [mail(1, refs('a')), mail(2, refs('a')), mail(0, id('z'))], '(3)((1)(2))'],
    ['(4) roots stand by date, dummies by their first child', [mail(9, id('z')), mail(5, refs('a')), mail(1, refs('a')), mail(3, id('y'))], '((3)(2))(4)(1)'],
    ['(5) a reply of the same subject hangs from the one that is none', [mail(2, 'Subject: Re: s'), mail(1, 'Subject: s'), mail(3, 'Subject: Fwd: S')], '(2 (1)(3))'],
    ['(5) ... even where the reply is older', [mail(1, 'Subject: Re: s'), mail(2, 'Subject: s')], '(2 1)'],
    ['(5) equals become siblings below a dummy', [mail(1, 'Subject: s'), mail(2, 'Subject: S'), mail(3, 'Subject: Re: s')], '((1)(2)(3))'],
    ['(5) replies without an original too', [mail(1, 'Subject: Re: s'), mail(2, 'Subject: Re: s')], '((1)(2))'],
    ['(5) a dummy of that subject takes it in', [mail(1, `Subject: s\n${refs('a')}`), mail(2, `Subject: s\n${refs('a')}`), mail(3, 'Subject: s')], '((1)(2)(3))'],
    ['(5) two dummies become one', ['a', 'a', 'b', 'b'].map((name, i) => mail(i, `Subject: s\n${refs(name)}`)), '((1)(2)(3)(4))'],
    ['(5) what has no subject stays apart', [mail(1, 'Subject: Re:'), mail(2, 'X: y')], '(1)(2)'],
    ['(6) siblings stand by date', [mail(0, id('a')), mail(3, refs('a')), mail(1, refs('a')), mail(2, `${id('d')}\n${refs('a')}`)], '(1 (3)(4)(2))'],
  ])('%s', (_, letters, expected) => expect(references(letters)).toBe(`THREAD ${expected}`));

  it('only what was searched for is told, but for UIDs behind UID', () => {
    const letters = [mail(1, id('a')), mail(2, `${id('b')}\n${refs('a')}`), mail(3, `${id('c')}\n${refs('a', 'b')}`)];
    expect(references(letters, '1,3')).toBe('THREAD (1 3)');
    expect(answers(selected(letters), 'UID THREAD REFERENCES US-ASCII UID 2')).toEqual(['THREAD (2)']);
  });
  it('a thread may be as long as a mailbox', () => {
    const letters = Array.from({ length: 10_000 }, (_, i) => mail(i % 1440, `${id(`m${i}`)}\n${refs(`m${i - 1}`)}`));
    const started = performance.now();
    expect(references(letters)).toBe(`THREAD (${letters.map((_, i) => i + 1).join(' ')})`);
    expect(references([...letters].reverse())).toBe(`THREAD (${letters.map((_, i) => 10_000 - i).join(' ')})`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
  it.each(['THREAD FOO UTF-8 ALL', 'THREAD REFERENCES ALL', 'THREAD REFERENCES UTF-8', 'THREAD'])('%s: BAD', (line) => expect(run(selected([]), line).status).toBe('BAD'));
  it('NO [BADCHARSET]', () => expect(run(selected([]), 'THREAD REFERENCES KOI8-R ALL')).toMatchObject({ status: 'NO', code: 'BADCHARSET (US-ASCII UTF-8)' }));
});

describe('any references and subjects', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const message = fc.record({ id: fc.option(name), references: fc.array(name, { maxLength: 4 }), subject: fc.constantFrom('s', 'Re: s', 't', 'Fwd: t', ''), minute: fc.nat(9) });
  const built = fc.array(message, { maxLength: 12 }).map((list) =>
    list.map(({ id, references: refs, subject, minute }) =>
      mail(minute, [id && `Message-ID: <${id}@x>`, refs.length > 0 && `References: ${refs.map((ref) => `<${ref}@x>`).join(' ')}`, `Subject: ${subject}`].filter(Boolean).join('\n')),
    ),
  );

  it.each(['REFERENCES', 'ORDEREDSUBJECT'] as const)('%s holds each message once, and dummies only at the top with several children', (algorithm) => {
    fc.assert(
      fc.property(built, (letters) => {
        const context = selected(letters);
        const threads = threadMessages(searchMessages(context, { key: 'ALL' }, null) as Found[], algorithm);
        const indexes: number[] = [];
        const walk = ({ message, children }: Thread, depth: number): void => {
          if (message) indexes.push(message.index);
          else expect(depth === 0 && children.length > 1).toBe(true);
          for (const child of children) walk(child, depth + 1);
        };
        for (const thread of threads) walk(thread, 0);
        expect(indexes.sort((a, b) => a - b)).toEqual(letters.map((_, i) => i));
      }),
      { numRuns: 500 },
    );
  });
});
