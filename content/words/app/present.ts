/** What the windows of a presentation are called. */
export const words = {
  room: (lesson: string) => `Present: ${lesson}`,
  speaker: (lesson: string) => `Speaker: ${lesson}`,
};
