import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { carriedCopy } from '../../scripts/carried-copy.mjs';
import { manifestOf, writeScorm } from '../../scripts/scorm.mjs';

const about = { identifier: 'quiz', title: 'POP3 & IMAP: “<the> quiz”', start: 'quiz/check/index.html', files: ['quiz/check/index.html', '_next/a b.js', 'carried.js'], mastery: 80 };

/** The names and attributes of all elements; parse5 reads what is written as XML here well enough for that. */
function elementsOf(xml: string) {
  const found: { name: string; at: Record<string, string> }[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']) => {
    if ('attrs' in node) found.push({ name: node.nodeName, at: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) });
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(xml));
  return found;
}

describe('the manifest of the package', () => {
  const elements = elementsOf(manifestOf(about));
  const of = (name: string) => elements.filter((element) => element.name === name);

  it('says that it is SCORM 1.2, in the name spaces of 1.2', () => {
    expect(manifestOf(about)).toContain('<schema>ADL SCORM</schema>\n    <schemaversion>1.2</schemaversion>');
    expect(of('manifest')[0]!.at).toMatchObject({ xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2' });
  });

  it('has one organization with one item, which is the one SCO', () => {
    expect(of('organizations')[0]!.at.default).toBe(of('organization')[0]!.at.identifier);
    expect(of('item').map(({ at }) => at.identifierref)).toEqual(of('resource').map(({ at }) => at.identifier));
    expect(of('resource')[0]!.at).toMatchObject({ type: 'webcontent', 'adlcp:scormtype': 'sco', href: 'quiz/check/index.html' });
  });

  it('lists every file, its path encoded, and escapes its title', () => {
    expect(of('file').map(({ at }) => at.href)).toEqual(['quiz/check/index.html', '_next/a%20b.js', 'carried.js']);
    expect(manifestOf(about)).toContain('<title>POP3 &amp; IMAP: “&lt;the&gt; quiz”</title>');
  });
});

describe('the package', () => {
  it('has the manifest at its root and every file that it lists, and its start page knows that it is in a course', () => {
    const out = mkdtempSync(join(tmpdir(), 'scorm-'));
    mkdirSync(join(out, 'quiz/check'), { recursive: true });
    const page = '<!DOCTYPE html><html><head><meta charset="utf-8"/></head><body><a href="/learn/">Learn</a></body></html>';
    writeFileSync(join(out, 'index.html'), page);
    writeFileSync(join(out, 'quiz/check/index.html'), page);
    writeScorm(out, carriedCopy(out), 'quiz/check/index.html', join(out, 'package.zip'));
    const files = unzipSync(readFileSync(join(out, 'package.zip')));
    const text = (path: string) => Buffer.from(files[path]!).toString();
    const listed = elementsOf(text('imsmanifest.xml')).flatMap(({ name, at }) => (name === 'file' ? [decodeURIComponent(at.href!)] : []));
    expect(listed.sort()).toEqual(Object.keys(files).filter((path) => path !== 'imsmanifest.xml').sort());
    expect(text('quiz/check/index.html')).toContain('data-root="../../" data-course=""');
    expect(text('index.html')).not.toContain('data-course');
  });
});
