/** What a state of a chart is, by chart and path, e.g. `imap-server-session authenticated`. English is said by the charts themselves, in `machines/`. */
export const words: Readonly<Record<string, string>> = {};
