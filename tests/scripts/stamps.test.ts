import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GLOBALS, SHEET, stampSheet } from '@/scripts/stamps';

it('the faces of the stamps are those that the colours and the edge give: `npx tsx scripts/stamps.ts`', () => {
  const sheet = stampSheet(readFileSync(GLOBALS, 'utf8'));
  expect(sheet.match(/--face/g)).toHaveLength(8 * (1 + 2 + 2));
  expect(readFileSync(SHEET, 'utf8')).toBe(sheet);
});
