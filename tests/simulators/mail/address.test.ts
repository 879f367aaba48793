import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddresses } from '../../../simulators/mail/address';

/** name | route | mailbox | host */
const flat = (octets: string) => parseAddresses(octets).map(({ name, route, mailbox, host }) => [name, route, mailbox, host]);
const start = (name: string) => [null, null, name, null];
const end = [null, null, null, null];

describe('parseAddresses (RFC 5322 §3.4, RFC 3501 §7.4.2)', () => {
  it.each<[string, string, (string | null)[][]]>([
    ['bare', 'ada@example.org', [[null, null, 'ada', 'example.org']]],
    ['name-addr', 'Ada Lovelace <ada@example.org>', [['Ada Lovelace', null, 'ada', 'example.org']]],
    ['list', 'Alice <alice@example.com>, Bob <bob@example.com>', [['Alice', null, 'alice', 'example.com'], ['Bob', null, 'bob', 'example.com']]],
    ['quoted name', '"Carol, C." <carol@example.com>', [['Carol, C.', null, 'carol', 'example.com']]],
    ['escapes in a quoted name', '"Joe \\"Q\\" \\\\ Public" <q@x>', [['Joe "Q" \\ Public', null, 'q', 'x']]],
    ['encoded word stays raw', '=?UTF-8?Q?Bj=C3=B6rn_Dahl?= <b@x>', [['=?UTF-8?Q?Bj=C3=B6rn_Dahl?=', null, 'b', 'x']]],
    ['octets above 127 stay raw', 'Bj\xc3\xb6rn <b@x>', [['Bj\xc3\xb6rn', null, 'b', 'x']]],
    ['angle without a name', '<boss@nil.test>', [[null, null, 'boss', 'nil.test']]],
    ['empty name in quotes', '"" <b@x>', [['', null, 'b', 'x']]],
    ['§3.4.1 quoted local-part', '"john doe"@x', [[null, null, 'john doe', 'x']]],
    ['§3.4.1 domain-literal', 'a@[192.0.2.1]', [[null, null, 'a', '[192.0.2.1]']]],
    ['§A.1.3 group', 'A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;', [
      start('A Group'),
      ['Ed Jones', null, 'c', 'a.test'],
      [null, null, 'joe', 'where.test'],
      ['John', null, 'jdoe', 'one.test'],
      end,
    ]],
    ['§A.1.3 empty group', 'Undisclosed recipients:;', [start('Undisclosed recipients'), end]],
    ['group among others', 'a@x, G: b@y; , c@z', [[null, null, 'a', 'x'], start('G'), [null, null, 'b', 'y'], end, [null, null, 'c', 'z']]],
    ['group that is not closed', 'G: b@y', [start('G'), [null, null, 'b', 'y'], end]],
    ['§A.5 comments everywhere', 'Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>', [['Pete', null, 'pete', 'silly.test']]],
    ['§A.5 group with comments', 'A Group(Some people)\r\n     :Chris Jones <c@(Chris\'s host.)public.example>,\r\n  joe@example.org,\r\n John <jdoe@one.test> (my dear friend); (the end of the group)', [
      start('A Group'),
      ['Chris Jones', null, 'c', 'public.example'],
      [null, null, 'joe', 'example.org'],
      ['John', null, 'jdoe', 'one.test'],
      end,
    ]],
    ['§A.5 hidden recipients', '(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;', [start('Hidden recipients'), end]],
    ['§A.6.1 dot in a name, route, empty members', 'Joe Q. Public <john.q.public@example.com>, Mary Smith <@node.test,@two.test:mary@example.net>, , jdoe@test  . example', [
      ['Joe Q. Public', null, 'john.q.public', 'example.com'],
      ['Mary Smith', '@node.test,@two.test', 'mary', 'example.net'],
      [null, null, 'jdoe', 'test.example'],
    ]],
    ['§4.4 spaces around dots', 'a . b@c . d', [[null, null, 'a.b', 'c.d']]],
    ['comment as name', 'ada@example.org (Ada Lovelace)', [['Ada Lovelace', null, 'ada', 'example.org']]],
    ['comma in a comment', 'a@x (b, c), d@y', [['b, c', null, 'a', 'x'], [null, null, 'd', 'y']]],
    ['no domain', 'alice', [[null, null, 'alice', '']]],
    ['no domain in angles', 'Alice <alice>', [['Alice', null, 'alice', '']]],
    ['null path', '<>', [[null, null, '', '']]],
    ['no closing angle', 'Alice <alice@x', [['Alice', null, 'alice', 'x']]],
    ['no closing quote', '"Alice <a@x>', [[null, null, 'Alice <a@x>', '']]],
    ['no closing comment', 'a@x (b', [['b', null, 'a', 'x']]],
    ['garbage behind', 'a@x b c, d@y', [[null, null, 'a', 'x'], [null, null, 'd', 'y']]],
    ['stray characters', ';;,>,\\,]a@x', [[null, null, 'a', 'x']]],
    ['empty', '', []],
    ['white space and commas', ' , ,\t', []],
  ])('%s', (_, octets, addresses) => {
    expect(flat(octets)).toEqual(addresses);
  });

  it('is total, groups are balanced, and no octet is made up', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '@', '<', '>', ',', ';', ':', '"', '(', ')', '\\', '.', '[', ']', ' ', '\xe9') }), (octets) => {
        let open = 0;
        for (const { mailbox, host } of parseAddresses(octets)) {
          if (host === null) open += mailbox === null ? -1 : 1;
          expect(open === 0 || open === 1).toBe(true);
        }
        expect(open).toBe(0);
      }),
    );
  });

  it('is linear on hostile input', () => {
    for (const piece of ['(', '"', '<', ',', '@', 'a.', 'G:', '\\', '<@a,', 'a ', '[', 'a@b,']) {
      const begin = performance.now();
      parseAddresses(piece.repeat(200_000));
      expect(performance.now() - begin, piece).toBeLessThan(1500);
    }
  });
});
