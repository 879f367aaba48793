// What the scripts read in the pages of the export, with the parser that knows HTML as browsers do.
import { defaultTreeAdapter, parse } from 'parse5';

/** The page as a tree; each element knows where in `html` it stands. */
export const pageOf = (html) => parse(html, { sourceCodeLocationInfo: true });

/** All elements below a node, in the order of the page, with those inside a <template>. */
export function* elementsBelow(node) {
  for (const child of defaultTreeAdapter.getChildNodes(node) ?? []) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    yield child;
    yield* elementsBelow(child.nodeName === 'template' ? defaultTreeAdapter.getTemplateContent(child) : child);
  }
}

/** @returns {string | undefined} the value of an attribute, its name in lower case */
export const attribute = (element, name) => element.attrs.find((one) => one.name === name)?.value;
