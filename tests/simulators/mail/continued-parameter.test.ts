import { describe, expect, it } from 'vitest';
import { joinContinuations } from '../../../simulators/mail/continued-parameter';
import { parseParameterised } from '../../../simulators/mail/mime';

describe('RFC 2231: pieces of parameter values', () => {
  it.each([
    ['URL*0="ftp://"; URL*1="cs.utk.edu/pub"', [['url', 'ftp://cs.utk.edu/pub']]],
    ["title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A", [['title*', "us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A"]]],
    ["title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2=\"isn't it!\"", [['title*', "us-ascii'en'This%20is%20even%20more%20%2A%2A%2Afun%2A%2A%2A%20isn%27t%20it!"]]],
    ['a*0=x; a*1*=%41', [['a*', "''x%41"]]],
    ['a*1=y; b=2; a*0=x', [['b', '2'], ['a', 'xy']]],
    ['a*0=x; a*2=z', [['a', 'x']]],
    ['a*1=x; a*2=z', [['a*1', 'x'], ['a*2', 'z']]],
    ['a*0=x; a*0=y', [['a', 'x']]],
    ['a*0=x; a*01=y; b=1', [['a', 'x'], ['a*01', 'y'], ['b', '1']]],
  ])('%s', (written, expected) => expect(joinContinuations(parseParameterised(`x; ${written}`).parameters)).toEqual(expected));
});
