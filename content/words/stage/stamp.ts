/** A stamp that tells what it stands for. */
export const words = {
  letter: (sign: string, subject: string, where: string, what: string) => `Letter ${sign}, ${subject}. ${where}: ${what}`,
};
