type Holding = 'nothing' | 'header' | 'view' | 'stored' | 'deleted';

const heads: Readonly<Record<Holding, string>> = { nothing: 'nothing', header: 'header', view: 'view', stored: 'stored copy', deleted: 'marked deleted' };
const isThere: Readonly<Record<Holding, string>> = {
  nothing: 'Nothing is there.',
  header: 'Only the header is there.',
  view: 'A view is there.',
  stored: 'A stored copy is there.',
  deleted: 'It is there, marked deleted.',
};

/** What is asked and told of the places of a letter. */
export const words = {
  letter: (label: string) => `Letter ${label}`,
  toPlace: (open: number, all: number) => `Still to place: ${open} of ${all}`,
  chooseInRows: 'Choose in each row.',
  place: 'Place',
  /** At the head of a narrow column there is no room for an article. */
  heads,
  cell: (subject: string, place: string, has: string) => `${subject}. ${place}: ${has}`,
  asSaid: (place: string, has: string) => `${place}: as you said, ${has}.`,
  isThere,
  said: (has: string) => `You said ${has}.`,
};
