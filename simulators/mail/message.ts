/** A message as the rest of the code meets it: its octets and its key, how it comes in and goes out, and what a person sees of it. */
export { contentOf, toCrlf, type Content, type MessageKey } from './content';
export { composeMessage, type Composition } from './compose';
export { importMail, type ImportedMail } from './import';
export { exportMbox } from './export';
export { summaryOf, type Summary } from './summary';
