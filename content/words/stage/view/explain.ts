/** What is said of any line, and of lines that no book has. */
export const words = {
  passwordInClear: 'The password went over the wire in clear.',
  givesUp: 'A star alone gives the login up.',
  credentials: 'The credentials in base64, which hides nothing: anybody can read them back.',
  unknown: 'The server tells something that this book does not know.',
};
