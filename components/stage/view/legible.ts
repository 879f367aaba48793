const SHOWN = 2000;

/** What went over the wire as a person can look at it: controls as their pictures, and of a very long line its beginning. */
export function legible(text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)} … ${text.length - SHOWN} more ` : text;
  return shown.replace(/\p{Cc}/gu, (control) => (control === '\t' ? control : pictureOf(control.charCodeAt(0))));
}

/** U+2400…: the picture of a control character; those beyond ASCII by their number. */
function pictureOf(code: number): string {
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : `\\x${code.toString(16)}`;
}
