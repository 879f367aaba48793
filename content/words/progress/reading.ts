/** Why a text is no progress. */
export const words = {
  tooLarge: 'It is larger than any progress can be.',
  noJson: 'It is no JSON, or was cut short.',
  newer: 'It comes from a newer version of this site.',
  wrong: (where: string) => `Something in it is not as it should be: ${where}.`,
  foreign: 'It is not the progress of Where Mail Lives.',
};
