import { defineScenario } from '@/simulators/scenario';
import { INVOICE, LUNCH } from '@/content/scenarios/letters';

/** Row 4: a folder made on one device exists for the others only where the server knows of it. */
export const folderManagement = defineScenario({
  id: 'folder-management',
  title: 'Folders',
  letters: { A: LUNCH, B: INVOICE },
  devices: {
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: {} },
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'laptop-files',
      at: 1,
      caption: 'The laptop makes a folder for bills and moves the invoice into it.',
      notes: 'Look for the new folder at the server. With POP3 it is a drawer in the laptop; with IMAP it is a drawer at the post office, and everybody has the key.',
      do: [{ on: 'laptop', do: 'createFolder', folder: 'Bills' }, { on: 'laptop', do: 'move', message: 'B', to: 'Bills' }],
      expect: {
        pop3: { never: ['laptop >'], views: { 'laptop Bills': 'B', 'laptop Inbox': 'A', 'server INBOX': 'A, B', 'server Bills': '' } },
        imap: { wire: ['laptop > CREATE Bills', 'laptop > UID MOVE'], views: { 'server Bills': 'B', 'server INBOX': 'A' } },
      },
    },
    {
      id: 'phone-looks',
      at: 15,
      caption: 'The phone checks for mail: IMAP shows it the folder, POP3 has no folders to show.',
      notes: 'Complaints such as “my folders are not on the phone” end here. The folders were not lost: with POP3 they never left the laptop.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { views: { 'phone Inbox': 'A, B', 'phone Bills': '' } },
        imap: { wire: ['phone > LIST', 'phone < * LIST (\\HasNoChildren) "/" Bills'], views: { 'phone INBOX': '(A)', 'phone Bills': '(B)' } },
      },
    },
  ],
  end: 30,
});
