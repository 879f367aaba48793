import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFlags, canonicalFlag, hasFlag, normaliseFlags, sameFlags, withoutFlags } from '../../../simulators/mail/flag';

describe('canonicalFlag (RFC 3501 §2.3.2, §9)', () => {
  it.each([
    ['\\seen', '\\Seen'],
    ['\\DELETED', '\\Deleted'],
    ['\\Answered', '\\Answered'],
    ['$Forwarded', '$Forwarded'],
    ['lesson', 'lesson'],
    ['\\Recent', null],
    ['\\Important', null],
    ['\\*', null],
    ['', null],
    ['two words', null],
    ['caf\xe9', null],
    ['a(b', null],
    ['a]b', null],
  ])('%j → %j', (name, flag) => {
    expect(canonicalFlag(name)).toBe(flag);
  });
});

const flag = fc.constantFrom('\\Seen', '\\seen', '\\Deleted', '\\Recent', 'lesson', 'Lesson', 'LESSON', '$Junk', '0', 'zz', 'bad one');

describe('lists of flags', () => {
  it('are sorted without case, and a keyword keeps its first spelling', () => {
    expect(normaliseFlags(['zz', '\\seen', 'Lesson', 'lesson', '\\Recent', '\\Answered'])).toEqual(['\\Answered', '\\Seen', 'Lesson', 'zz']);
  });

  it('a normal list comes back as it is', () => {
    fc.assert(
      fc.property(fc.array(flag), (list) => {
        const normal = normaliseFlags(list);
        expect(normaliseFlags(normal)).toBe(normal);
        expect(new Set(normal.map((each) => each.toLowerCase())).size).toBe(normal.length);
      }),
    );
  });

  it('+FLAGS and -FLAGS do what they say, and give the same list where nothing changes', () => {
    fc.assert(
      fc.property(fc.array(flag), fc.array(flag), (list, other) => {
        const flags = normaliseFlags(list);
        const valid = normaliseFlags(other);
        const more = addFlags(flags, valid);
        expect(valid.every((each) => hasFlag(more, each))).toBe(true);
        expect(flags.every((each) => hasFlag(more, each))).toBe(true);
        expect(addFlags(more, valid)).toBe(more);
        const less = withoutFlags(flags, valid);
        expect(valid.some((each) => hasFlag(less, each))).toBe(false);
        expect(withoutFlags(less, valid)).toBe(less);
        expect(sameFlags(addFlags(less, valid), more)).toBe(true);
      }),
    );
  });
});
