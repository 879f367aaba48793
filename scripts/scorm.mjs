// The quiz as a SCORM 1.2 package with one SCO: the copy that is carried away, the quiz its start page, and the manifest that a course reads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carriedPage } from './carried-copy.mjs';
import { writeWhole, zipOf } from './zip.mjs';

/** From which score on the quiz is passed; the platform may set another. */
export const MASTERY = 80;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An address as the manifest wants it: each part of a path percent-encoded. */
const href = (path) => escaped(path.split('/').map(encodeURIComponent).join('/'));

/**
 * The content package's manifest (IMS Content Packaging 1.1.2 with ADL's extensions, SCORM 1.2 CAM §2.3).
 *
 * @param {{ identifier: string, title: string, start: string, files: readonly string[], mastery: number }} about
 * @returns {string}
 */
export function manifestOf({ identifier, title, start, files, mastery }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escaped(identifier)}" version="1.1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="ORG">
    <organization identifier="ORG">
      <title>${escaped(title)}</title>
      <item identifier="ITEM" identifierref="SCO" isvisible="true">
        <title>${escaped(title)}</title>
        <adlcp:masteryscore>${mastery}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="SCO" type="webcontent" adlcp:scormtype="sco" href="${href(start)}">
${files.map((path) => `      <file href="${href(path)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/**
 * Writes the package.
 *
 * @param {string} out the folder of the export
 * @param {Record<string, Uint8Array>} copy see carried-copy.mjs
 * @param {string} start the page that the course opens, as `quiz/check/index.html`
 * @param {string} file
 * @param {string} [title] what the course lists it as
 * @returns {number} its octets
 */
export function writeScorm(out, copy, start, file, title = start) {
  const page = Buffer.from(carriedPage(readFileSync(join(out, start), 'utf8'), start, { course: true }));
  const files = { ...copy, [start]: page };
  const manifest = manifestOf({ identifier: 'where-mail-lives-quiz', title, start, files: Object.keys(files).sort(), mastery: MASTERY });
  return writeWhole(file, zipOf({ 'imsmanifest.xml': Buffer.from(manifest), ...files }));
}
