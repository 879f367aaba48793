/** What somebody in front of a class can let come: letters, each of which names a thing to try, and devices. */
export const words = {
  letters: [
    { name: 'Ada Lovelace', from: 'ada@example.org', subject: 'Lunch on Friday?', body: 'The café by the mill, at noon? They have the good soup again.\n\nAda' },
    { name: 'Mill Street Books', from: 'billing@example.net', subject: 'Your invoice', body: 'Your books are on their way. Amount due: 24.50.\n\nMill Street Books' },
    { name: 'Bob', from: 'bob@example.com', subject: 'The minutes of Monday', body: 'Please read them before we meet, and delete what you do not need.\n\nBob' },
    { name: 'Library desk', from: 'desk@example.org', subject: 'Your book is overdue', body: 'The card says it was due on Tuesday. We keep the shelf free for it.\n\nThe library desk' },
    { name: 'Grace', from: 'grace@example.com', subject: 'Found your umbrella', body: 'It was in the tram the whole time. It is at the office now.\n\nGrace' },
  ],
  devices: { phone: 'Phone', laptop: 'Laptop', tablet: 'Tablet', desktop: 'Desktop' },
};
