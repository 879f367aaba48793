/** Several names in one attribute of a lesson's text: `server INBOX, phone`. */
export function listOf(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter(Boolean);
}
