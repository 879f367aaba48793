import type { Side } from './place';

export interface TourStep {
  /** What is lit; null for nothing, and so it is where the page has no such thing. */
  readonly selector: string | null;
  readonly title: string;
  /** One or two short sentences. */
  readonly text: string;
  /** Where the words stand, if there is room. */
  readonly placement?: Side;
}

export type TourName = 'stage' | 'lab';

const DEVICE = '.shell';
const TIMELINE = 'section[aria-label="Timeline"]';

/** The five things to see, by page. */
export const TOURS: Readonly<Record<TourName, readonly TourStep[]>> = {
  stage: [
    { selector: '.panes', title: 'Two worlds, one script', text: 'The same letters and the same taps, once with POP3 and once with IMAP. Watch what each server keeps.', placement: 'below' },
    { selector: DEVICE, title: 'Every device is yours', text: 'Open, delete, check mail, go offline: a tap counts in both worlds, and the story goes on from there.', placement: 'right' },
    { selector: '.letters', title: 'Where does each letter live?', text: 'One row a letter, one column a place. Yellow cells are where the two worlds differ.', placement: 'above' },
    { selector: TIMELINE, title: 'Back and forth in time', text: 'Step, drag or play. Act on a device in the past, and a second course begins; one press brings you back to the script.', placement: 'above' },
    { selector: '#wire', title: 'The very octets', text: 'This is what they say to each other. Press a line: it explains itself, and the stage goes to that moment.', placement: 'above' },
  ],
  lab: [
    { selector: '.panes', title: 'Nothing is scripted here', text: 'Three letters wait in two worlds. Tap on any device: it counts in both.', placement: 'below' },
    { selector: '.company', title: 'Let anything happen', text: 'Post letters, break lines, be the provider. In the terminal you speak to the server yourself.', placement: 'left' },
    { selector: '.letters', title: 'Where does each letter live?', text: 'What you do or type shows here: one row a letter, one column a place.', placement: 'above' },
    { selector: TIMELINE, title: 'Undo anything', text: 'Go back in time and try it otherwise. Each attempt stays as a course of its own.', placement: 'above' },
    { selector: '#wire', title: 'The very octets', text: 'What the devices say, and what you say, line by line. Press one: it explains itself.', placement: 'above' },
  ],
};
