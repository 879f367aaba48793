/** What is said of letters that do not say it themselves. */
export const words = { unknown: 'A letter of another course', noSubject: 'No subject' };
