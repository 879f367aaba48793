/** So many seconds, as a stop-watch shows them: `14:05`. */
export function spanOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
