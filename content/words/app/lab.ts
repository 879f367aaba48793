/** The page of the lab. */
export const words = {
  page: 'The lab',
  description: 'Up to twelve devices, every setting, every mishap, your own mail, and a terminal to the servers: what you do moves the stage.',
  title: 'The lab: nothing is scripted',
};
