/** What stands on the bench beside the worlds. */
export const words = {
  label: 'What happens',
  tabs: { post: 'Post', trouble: 'Trouble', provider: 'Provider', setUp: 'Set up', terminal: 'Terminal' },
  loading: 'One moment.',
};
