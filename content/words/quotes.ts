/** A text in quotation marks. */
export const inQuotes = (text: string) => `“${text}”`;
