/** What is seen on the way. */
type Sight = 'worlds' | 'hands' | 'letters' | 'timeline' | 'wire';

/** What a tour says of each thing: a title, and one or two short sentences. */
export const words: Readonly<Record<'stage' | 'lab', Readonly<Record<Sight, { readonly title: string; readonly text: string }>>>> = {
  stage: {
    worlds: { title: 'Two worlds, one script', text: 'The same letters and the same taps, once with POP3 and once with IMAP. Watch what each server keeps.' },
    hands: { title: 'Every device is yours', text: 'Open, delete, check mail, go offline: a tap counts in both worlds, and the story goes on from there.' },
    letters: { title: 'Where does each letter live?', text: 'One row a letter, one column a place. Yellow cells are where the two worlds differ.' },
    timeline: { title: 'Back and forth in time', text: 'Step, drag or play. Act on a device in the past, and a second course begins; one press brings you back to the script.' },
    wire: { title: 'The very octets', text: 'This is what they say to each other. Press a line: it explains itself, and the stage goes to that moment.' },
  },
  lab: {
    worlds: { title: 'Nothing is scripted here', text: 'Three letters wait in two worlds. Tap on any device: it counts in both.' },
    hands: { title: 'Let anything happen', text: 'Post letters, break lines, be the provider. In the terminal you speak to the server yourself.' },
    letters: { title: 'Where does each letter live?', text: 'What you do or type shows here: one row a letter, one column a place.' },
    timeline: { title: 'Undo anything', text: 'Go back in time and try it otherwise. Each attempt stays as a course of its own.' },
    wire: { title: 'The very octets', text: 'What the devices say, and what you say, line by line. Press one: it explains itself.' },
  },
};
